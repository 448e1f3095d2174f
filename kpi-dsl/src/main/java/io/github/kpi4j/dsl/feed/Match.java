package io.github.kpi4j.dsl.feed;

import java.util.List;

/**
 * What a file was taken for.
 *
 * @param feed the kind of file
 * @param form how it is written
 * @param header its columns as it calls them; of JSON the paths
 * @param alike other feeds that know it just as well
 * @param saysNone whether all that it says is that there are no rows
 */
record Match(Feed feed, Form form, List<String> header, List<Feed> alike, boolean saysNone) {}
