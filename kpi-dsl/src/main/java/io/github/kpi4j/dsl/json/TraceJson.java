package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.engine.Step;
import io.github.kpi4j.core.engine.Tracer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonGenerator;

/**
 * Keeps what a contract's work went through, step inside step, with how long each took, and writes
 * it as JSON: for one thread, and for the calls whose trace is wanted.
 *
 * <pre>{@code
 * TraceJson trace = new TraceJson(System::nanoTime);
 * contract.tracedBy(trace).evaluate(facts, period, asOf);
 * log.debug(trace.text());
 * }</pre>
 */
public final class TraceJson implements Tracer {
  private static final class Span {
    final Step step;
    final long begun;
    final List<Span> inside = new ArrayList<>();
    long nanos = -1;
    boolean whole;

    Span(Step step, long begun) {
      this.step = step;
      this.begun = begun;
    }
  }

  private final LongSupplier nanos;
  private final List<Span> outer = new ArrayList<>();
  private final Deque<Span> open = new ArrayDeque<>();

  /**
   * Starts a trace without steps.
   *
   * @param nanos a clock that only goes forward, in nanoseconds, such as {@code System::nanoTime}
   */
  public TraceJson(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * What the JSON of a trace looks like. New properties may come with a later version; those there
   * are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("trace.schema.json");
  }

  @Override
  public void begins(Step step) {
    Span span = new Span(step, nanos.getAsLong());
    (open.isEmpty() ? outer : open.getLast().inside).add(span);
    open.addLast(span);
  }

  @Override
  public void ends(Step step, boolean whole) {
    Span span = open.removeLast();
    // The difference, since such clocks may run over.
    span.nanos = nanos.getAsLong() - span.begun;
    span.whole = whole;
  }

  /**
   * The JSON so far; a step that has not ended has no {@code nanos} yet.
   *
   * @return an object on several lines, ending in LF
   */
  public String text() {
    return IndentedJson.of(
        json -> {
          json.writeStartObject();
          steps(json, outer);
          json.writeEndObject();
        });
  }

  private static void steps(JsonGenerator json, List<Span> spans) {
    json.writeArrayPropertyStart("steps");
    for (Span span : spans) {
      json.writeStartObject();
      json.writeStringProperty("kind", span.step.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("name", span.step.name());
      json.writeNumberProperty("number", span.step.number());
      json.writeNumberProperty("of", span.step.of());
      if (span.nanos >= 0) {
        json.writeNumberProperty("nanos", span.nanos);
        json.writeBooleanProperty("whole", span.whole);
      }
      steps(json, span.inside);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
