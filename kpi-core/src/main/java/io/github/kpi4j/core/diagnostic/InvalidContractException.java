package io.github.kpi4j.core.diagnostic;

import java.util.List;

/** Thrown by {@link Validated#orThrow()} where there are errors; carries all of them. */
public final class InvalidContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Diagnostics hold whole texts; whoever serialises the exception keeps the rendered message.
  private final transient List<Diagnostic> diagnostics;

  /**
   * Renders the diagnostics into the message, in English.
   *
   * @param diagnostics what was found, sorted
   */
  public InvalidContractException(List<Diagnostic> diagnostics) {
    super("\n" + DiagnosticText.of(Catalogue.ENGLISH).render(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * What was found.
   *
   * @return sorted by place
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
