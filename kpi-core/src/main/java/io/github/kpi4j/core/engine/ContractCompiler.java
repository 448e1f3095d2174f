package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.internal.check.CheckedVersions;
import io.github.kpi4j.core.internal.check.GuavaCalls;
import io.github.kpi4j.core.internal.check.ShapeSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a contract as it was written into one that can be evaluated. */
public final class ContractCompiler {
  private ContractCompiler() {}

  /**
   * Checks and prepares a contract; all its problems are found in one run.
   *
   * @param draft the contract as it was written, from text or from a builder
   * @return the contract, or what is wrong with it; where the Guava on the path is too old for the
   *     checks, that is all that is said
   */
  public static Validated<CompiledContract> compile(ContractDraft draft) {
    Optional<Diagnostic> old = GuavaCalls.problem(draft.root().span());
    if (old.isPresent()) {
      return Validated.invalid(List.of(old.get()));
    }
    return CheckedVersions.check(draft)
        .then(versions -> Validated.valid(new CompiledContract(versions, draft), List.of()));
  }

  /**
   * The structure of a kind of file, for completion, hover texts and errors in editors. Of every
   * key it says what it is, with its unit, and shows an example: of {@code respond_within} in
   * Portuguese {@code em quanto tempo alguém responde, em minutos, horas, horas úteis ou dias
   * úteis}, and on the next line {@code Exemplo: `respond_within: 4 business hours`}. All else is
   * the same in every language.
   *
   * @param file the kind of file
   * @param locale the language of the texts, chosen as {@link Catalogue#of} does
   * @return a JSON Schema, draft 2020-12, from the same description as the check of the structure
   */
  public static String schema(SchemaOf file, Locale locale) {
    String language = Catalogue.of(locale).language();
    return switch (file) {
      case CONTRACT -> ShapeSchema.ofContracts(language);
      case PACK -> ShapeSchema.ofPacks(language);
      case TESTS -> ShapeSchema.ofTests(language);
    };
  }
}
