package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.check.CheckedVersions;
import io.github.kpi4j.core.value.AsOf;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which version of a contract's terms counts on a day.
 *
 * @param versions the original and what amendments make of it
 * @param known the day whose knowledge counts, if it is not that of the evaluation
 * @param observed who listens to what is done by the terms
 */
record TermsInForce(CheckedVersions versions, Optional<LocalDate> known, Observed observed) {
  /** The version that is in force on a day, as far as it is agreed. */
  CheckedContract version(LocalDate day, AsOf asOf) {
    return versions.at(day, known.orElse(asOf.day()));
  }

  /** The terms of that version, without excuses that are not known yet. */
  Terms at(LocalDate day, AsOf asOf) {
    CheckedContract version = version(day, asOf);
    return new Terms(known.map(version::knownAt).orElse(version), observed);
  }
}
