package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.DutyDesk;
import io.github.kpi4j.core.value.BusinessCalendar;
import org.jspecify.annotations.NullMarked;

/** A contract of a seller and an agency with every duty, for 2026 and on weekdays. */
@NullMarked
public final class DutyShop {
  private DutyShop() {}

  public static DraftBuilder draft() {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .set("week_starts", "sunday")
        .calendar("office", BusinessCalendar.weekdays())
        .party(
            "seller",
            p -> p.name("Casa Verde").role("client").people("owner", "buyer").languages("pt"))
        .party("agency", p -> p.name("An agency").role("provider").people("manager", "deputy"))
        .kpi(
            "profit",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .weight(100)
                    .band("green", "at least BRL 1_000")
                    .band("amber", "at least BRL 500")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"))
        .service(
            s ->
                s.description("en", "The whole shop")
                    .includes("advertising")
                    .excludes("accounting"))
        .catalogue(
            c ->
                c.categories("toys", "kitchen")
                    .certificate("toys", "a_body", "T-1", "2027-06-30")
                    .certificate("kitchen", "a_body", "K-1"))
        .action("ad_budget_change", a -> a.field("amount", "BRL"))
        .action("promotion", a -> a.field("discount", "percent").words("channel", "fba", "dba"))
        .approval(
            a ->
                a.when("action = ad_budget_change and amount > BRL 5_000")
                    .require("agency.manager", "seller.owner")
                    .expiresAfter("7 days"))
        .approval(
            a ->
                a.title("en", "Deep discounts")
                    .when("action = promotion and discount > 20%")
                    .require("seller.owner"))
        .access("agency", "inventory", "edit")
        .access("agency", "orders", "view_only")
        .access("agency", "payments", "none")
        .responsible("customs", "seller")
        .communication(
            c ->
                c.report("weekly", "3 business days")
                    .reviewMeeting("monthly")
                    .languages("zh", "pt")
                    .contact("agency", "+86 000"))
        .dataPolicy(d -> d.owner("seller").reuseByProvider(false).deleteAfterExit("30 days"))
        .exit(
            e ->
                e.notice("30 days")
                    .transition("30 days")
                    .trigger("score < 60", "3 periods")
                    .trigger("level(profit) = red", "2 periods")
                    .handover("revoke_access", "3 business days")
                    .handover("return_data", "10 business days", "transition", "agency"));
  }

  public static CompiledContract contract() {
    return Shop.compile(draft());
  }

  public static DutyDesk desk() {
    return contract().duties();
  }
}
