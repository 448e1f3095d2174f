/** What sellers on Amazon.com.br have regretted to sign: rules that lint finds as services. */
@NullMarked
package io.github.kpi4j.amazonbr.lint;

import org.jspecify.annotations.NullMarked;
