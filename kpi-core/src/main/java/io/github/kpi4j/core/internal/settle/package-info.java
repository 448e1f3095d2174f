/** Works out what is to be paid: one line of a statement a class. */
@NullMarked
package io.github.kpi4j.core.internal.settle;

import org.jspecify.annotations.NullMarked;
