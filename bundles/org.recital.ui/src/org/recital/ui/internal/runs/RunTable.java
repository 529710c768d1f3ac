/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.recital.core.run.RunHeader;
import org.recital.ui.runs.RunReference;

/**
 * What the Runs view shows: the runs a filter leaves, the parameters in which they differ, their metrics, and the best
 * value of each metric. Immutable; made outside the UI thread.
 */
public final class RunTable {

    /** More columns than a person can read are no help. */
    static final int MOST_PARAMETERS = 24;

    /**
     * A metric of a run: the best among its recommenders.
     *
     * @param value      the number
     * @param label      whose it is
     */
    public record Value(double value, String label) {
    }

    /**
     * A metric as a column.
     *
     * @param key            {@code ndcg@10}
     * @param name           what a person reads
     * @param higherIsBetter whether more is better
     * @param best           best value of all runs shown; NaN when there is none
     */
    public record MetricColumn(String key, String name, boolean higherIsBetter, double best) {
    }

    private final List<RunReference> rows;
    private final List<String> parameters;
    private final List<MetricColumn> metrics;
    private final List<Map<String, Value>> values;
    private final int all;

    private RunTable(List<RunReference> rows, int all) {
        this.rows = List.copyOf(rows);
        this.all = all;
        this.parameters = differing(rows);
        this.values = rows.stream().map(r -> values(r.header())).toList();
        this.metrics = metrics(rows, values);
    }

    /**
     * The table of some runs.
     *
     * @param runs   all there are
     * @param filter words that must all occur in title, pipeline, state, parameters or engines; empty for all
     * @param order  of the rows
     */
    public static RunTable of(Collection<RunReference> runs, String filter, Comparator<RunReference> order) {
        String[] words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<RunReference> left = new ArrayList<>();
        for (RunReference run : runs) {
            if (filter.isBlank() || matches(run.header(), words)) {
                left.add(run);
            }
        }
        left.sort(order);
        return new RunTable(left, runs.size());
    }

    private static boolean matches(RunHeader header, String[] words) {
        StringBuilder text = new StringBuilder(header.title()).append('\n').append(header.pipeline()).append('\n')
                .append(header.result()).append('\n').append(header.id());
        header.parameters().forEach((k, v) -> text.append('\n').append(k).append('=').append(v));
        header.results().forEach(f -> text.append('\n').append(f.label()));
        String all = text.toString().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The parameters that tell these runs apart: among runs of one pipeline those that are not the same everywhere (not
     * being there counts), among all of them those that two have with different values.
     */
    private static List<String> differing(List<RunReference> rows) {
        Map<String, Set<String>> valuesOf = new LinkedHashMap<>();
        Map<String, List<RunHeader>> byPipeline = new LinkedHashMap<>();
        for (RunReference row : rows) {
            byPipeline.computeIfAbsent(row.header().pipeline(), p -> new ArrayList<>()).add(row.header());
            row.header().parameters().forEach((k, v) -> valuesOf.computeIfAbsent(k, x -> new HashSet<>()).add(v));
        }
        Map<String, Boolean> comesAndGoes = new HashMap<>();
        for (List<RunHeader> same : byPipeline.values()) {
            Map<String, Integer> counts = new HashMap<>();
            same.forEach(h -> h.parameters().keySet().forEach(k -> counts.merge(k, 1, Integer::sum)));
            counts.forEach((k, n) -> comesAndGoes.merge(k, n < same.size(), Boolean::logicalOr));
        }
        return valuesOf.keySet().stream().filter(k -> valuesOf.get(k).size() > 1 || comesAndGoes.getOrDefault(k, false))
                .limit(MOST_PARAMETERS).toList();
    }

    private static Map<String, Value> values(RunHeader header) {
        Map<String, Value> best = new LinkedHashMap<>();
        for (RunHeader.Found f : header.results()) {
            Value before = best.get(f.metric());
            if (!Double.isNaN(f.value()) && (before == null || (f.higherIsBetter() ? f.value() > before.value() : f.value() < before.value()))) {
                best.put(f.metric(), new Value(f.value(), f.label()));
            }
        }
        return best;
    }

    private static List<MetricColumn> metrics(List<RunReference> rows, List<Map<String, Value>> values) {
        Map<String, RunHeader.Found> named = new LinkedHashMap<>();
        rows.forEach(r -> r.header().results().forEach(f -> named.putIfAbsent(f.metric(), f)));
        List<MetricColumn> columns = new ArrayList<>();
        for (RunHeader.Found f : named.values()) {
            double best = Double.NaN;
            for (Map<String, Value> of : values) {
                Value v = of.get(f.metric());
                if (v != null && (Double.isNaN(best) || (f.higherIsBetter() ? v.value() > best : v.value() < best))) {
                    best = v.value();
                }
            }
            columns.add(new MetricColumn(f.metric(), f.name(), f.higherIsBetter(), best));
        }
        return columns;
    }

    /** The runs shown, in order. */
    public List<RunReference> rows() {
        return rows;
    }

    /** How many there are without the filter. */
    public int all() {
        return all;
    }

    /** Names ({@code step.parameter}) of the parameters that differ. */
    public List<String> parameters() {
        return parameters;
    }

    /** The metrics, in the order of the pipelines. */
    public List<MetricColumn> metrics() {
        return metrics;
    }

    /** A metric of a run; null when it has none. */
    public Value value(int row, MetricColumn metric) {
        return values.get(row).get(metric.key());
    }

    /** Whether a run has the best value shown; when all are the same none is. */
    public boolean isBest(int row, MetricColumn metric) {
        Value value = value(row, metric);
        return value != null && value.value() == metric.best() && rows.size() > 1;
    }
}
