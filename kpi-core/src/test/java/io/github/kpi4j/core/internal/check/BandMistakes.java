package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.list;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Conditions, bands and the scorecard. */
final class BandMistakes {
  private BandMistakes() {}

  static Stream<Arguments> all() {
    return Stream.of(
        bad(
            Code.BAD_CONDITION,
            "kpis.ads.bands.green",
            "<= 12%",
            "`<= 12%` is not a condition.",
            m -> set(m, "kpis.ads.bands.green", "<= 12%")),
        bad(
            Code.BAD_RANGE,
            "kpis.ads.bands.green",
            "between 12% and 3%",
            "A range goes from the smaller to the larger value of one unit, not from 12% to 3%.",
            m -> set(m, "kpis.ads.bands.green", "between 12% and 3%")),
        bad(
            Code.BANDS_GAP,
            "kpis.ads.bands",
            "",
            "No band takes values of more than 18%.",
            m -> drop(m, "kpis.ads.bands.red")),
        bad(
            Code.BAND_HIDDEN,
            "kpis.ads.bands.amber",
            "at most 10%",
            "The band `amber: at most 10%` can never be reached: its values (at most 10%) are taken before by `green: at most 12%`.",
            m -> set(m, "kpis.ads.bands.amber", "at most 10%")),
        bad(
            Code.BANDS_DIRECTION,
            "kpis.ads.bands.green",
            "at most 12%",
            "With `better: higher` the band `green: at most 12%` would be better than `amber: at most 18%`, although its values (at most 12%) are worse than those (more than 12%, at most 18%).",
            m -> set(m, "kpis.ads.better", "higher")),
        bad(
            Code.WEIGHTS_NOT_100,
            "contract",
            "scorecard",
            "The weights add up to 90, not to 100: ads 50 + stars 40.",
            m -> set(m, "kpis.ads.weight", "50")),
        bad(
            Code.WEIGHT_NOT_POSITIVE,
            "kpis.ads.weight",
            "-60",
            "The weight `-60` has to be more than 0.",
            m -> set(m, "kpis.ads.weight", "-60")),
        bad(
            Code.WEIGHTS_WITHOUT_SCORECARD,
            "contract",
            "kpis",
            "KPIs have weights, but there is no `scorecard` to add them up.",
            m -> drop(m, "scorecard")),
        bad(
            Code.SCORE_BY_MISSING,
            "kpis",
            "stars",
            "`stars` has a weight and is judged for each sku, so it must say how these make one score.",
            m -> drop(m, "kpis.stars.score_by")),
        bad(
            Code.SCORE_BY_WITHOUT_SUBJECTS,
            "kpis.ads",
            "score_by",
            "`score_by` puts subjects together, but this KPI has no `for_each`.",
            m -> set(m, "kpis.ads.score_by", "worst")),
        bad(
            Code.LEVEL_WITHOUT_POINTS,
            "scorecard",
            "points",
            "The level `red` of `ads` has no points.",
            m -> drop(m, "scorecard.points.red")),
        bad(
            Code.BAD_POINTS,
            "scorecard.points.green",
            "101",
            "`101` is outside 0 to 100.",
            m -> set(m, "scorecard.points.green", "101")),
        bad(
            Code.THRESHOLD_TOO_FINE,
            "kpis.ads.bands.green",
            "at most 12.345%",
            "`12.345%` has more decimal places than `ad_share` is shown and judged with (12.34%).",
            m -> set(m, "kpis.ads.bands.green", "at most 12.345%")),
        bad(
            Code.TOO_FEW_LEVELS,
            "contract",
            "levels",
            "`levels` needs at least two levels, the best first.",
            m -> list(m, "levels", "green")));
  }
}
