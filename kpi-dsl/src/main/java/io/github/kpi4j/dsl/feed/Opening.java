package io.github.kpi4j.dsl.feed;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its start again and again. */
@FunctionalInterface
interface Opening {
  InputStream open() throws IOException;
}
