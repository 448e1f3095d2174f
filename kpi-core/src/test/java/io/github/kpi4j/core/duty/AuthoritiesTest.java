package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Certificates name authorities that somebody knows; LANGUAGE.md §17. */
class AuthoritiesTest {
  @Test
  void whoIsNotKnownIsRefusedWhereSomeAre() {
    List<Diagnostic> found =
        ContractCompiler.compile(
                DutyShop.draft().authority("other_body", Title.of("Another body")).build())
            .diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsOnly(Code.UNKNOWN_AUTHORITY);
    assertThat(found.get(0).arguments()).containsEntry("known", "other_body");
    assertThat(found.get(0).span().source().name()).isEqualTo("catalogue.certificates.1.authority");
  }

  @Test
  void itsNameForPeopleIsKept() {
    Certificate toys =
        ContractCompiler.compile(DutyShop.draft().authority("a_body", Title.of("The body")).build())
            .orThrow()
            .contract()
            .duties()
            .catalogue()
            .certificates()
            .get(0);
    assertThat(toys.issuer()).isEqualTo(Title.of("The body"));
  }
}
