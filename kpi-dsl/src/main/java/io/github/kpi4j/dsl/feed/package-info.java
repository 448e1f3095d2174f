/**
 * Facts from the files that other systems write. A {@link io.github.kpi4j.dsl.feed.Feed} says as
 * data how the columns of one kind of file become those of a contract's tables; {@link
 * io.github.kpi4j.dsl.feed.Feeds} recognises files by their content and puts tables together from
 * them.
 */
@NullMarked
package io.github.kpi4j.dsl.feed;

import org.jspecify.annotations.NullMarked;
