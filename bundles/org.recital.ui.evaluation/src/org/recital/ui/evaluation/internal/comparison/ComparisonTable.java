/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;
import org.recital.evaluation.statistics.Meanings;
import org.recital.ui.evaluation.internal.Messages;

/** The table of a comparison as texts, in an order. Knows no window. */
final class ComparisonTable {

    /** Sort by the order of runs and pipelines. */
    static final int GIVEN = -2;
    /** Sort by label. */
    static final int LABEL = -1;

    /** What a difference says. */
    enum Mark {
        /** Is the baseline, or nothing was compared. */
        NONE(""),
        /** Better, after correction. */
        BETTER("\u25b2"),
        /** Worse, after correction. */
        WORSE("\u25bc"),
        /** Cannot be told apart. */
        OPEN("\u2248");

        final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    private final Comparison comparison;
    private final List<Integer> order = new ArrayList<>();

    ComparisonTable(Comparison comparison) {
        this.comparison = comparison;
        for (int row = 0; row < comparison.rows().size(); row++) {
            order.add(row);
        }
    }

    Comparison comparison() {
        return comparison;
    }

    int size() {
        return order.size();
    }

    /** The comparison's row at a place. */
    int row(int place) {
        return order.get(place);
    }

    /**
     * Sorts; rows that were not judged come last either way.
     *
     * @param by    {@link #GIVEN}, {@link #LABEL} or a metric
     * @param first whether the best (or the first letter) comes first
     */
    void sort(int by, boolean first) {
        order.sort(null);
        if (by == LABEL) {
            Comparator<Integer> labels = Comparator.comparing(row -> comparison.rows().get(row).label(), String.CASE_INSENSITIVE_ORDER);
            order.sort(first ? labels : labels.reversed());
        } else if (by >= 0) {
            double sign = comparison.metrics().get(by).higherIsBetter() == first ? -1 : 1;
            order.sort(Comparator.comparingDouble(row -> {
                double value = comparison.cell(row, by).value();
                return Double.isNaN(value) ? Double.POSITIVE_INFINITY : sign * value;
            }));
        }
    }

    /** Name of a row, the baseline marked. */
    String label(int row) {
        String label = comparison.rows().get(row).label();
        return isBaseline(row) ? NLS.bind(Messages.Table_baseline, label) : label;
    }

    boolean isBaseline(int row) {
        return comparison.rows().stream().anyMatch(r -> r.baseline() == row);
    }

    /** {@code 0.3263 (0.3101 to 0.3420)}. */
    String value(int row, int metric) {
        Cell c = comparison.cell(row, metric);
        String value = Figures.value(c.value());
        return c.interval().isKnown() ? NLS.bind(Messages.Table_value, value, Figures.interval(c.interval())) : value;
    }

    /** {@code +0.0123 ▲}; empty for the baseline. */
    String difference(int row, int metric) {
        Cell c = comparison.cell(row, metric);
        return Double.isNaN(c.difference()) ? "" : (Figures.difference(c.difference()) + ' ' + mark(row, metric).sign).strip();
    }

    Mark mark(int row, int metric) {
        Cell c = comparison.cell(row, metric);
        if (Double.isNaN(c.adjusted())) {
            return Mark.NONE;
        }
        return !c.significant() ? Mark.OPEN : comparison.isBetter(row, metric) ? Mark.BETTER : Mark.WORSE;
    }

    /** All that is known of a cell, in lines. */
    String tip(int row, int metric) {
        Cell c = comparison.cell(row, metric);
        if (!c.isKnown()) {
            return Messages.Table_notJudged;
        }
        StringBuilder tip = new StringBuilder(
                NLS.bind(Messages.Table_tip, comparison.rows().get(row).label(), comparison.metrics().get(metric).name()));
        tip.append('\n').append(value(row, metric));
        if (c.spread().isKnown()) {
            tip.append('\n').append(NLS.bind(Messages.Table_tipSpread, Figures.value(c.spread().deviation()), c.spread().parts()));
        }
        if (comparison.isBest(row, metric)) {
            tip.append('\n').append(Messages.Table_best);
        }
        if (!Double.isNaN(c.difference())) {
            tip.append('\n').append(NLS.bind(Messages.Table_tipDifference, new Object[] { Figures.difference(c.difference()),
                    c.differences().isKnown() ? Figures.difference(c.differences().low()) + " \u2026 " + Figures.difference(c.differences().high())
                            : Figures.value(Double.NaN), Figures.percent(comparison.settings().level()) }));
        }
        if (!Double.isNaN(c.adjusted())) {
            tip.append('\n').append(NLS.bind(Messages.Table_tipP,
                    new Object[] { Figures.p(c.adjusted()), Figures.p(c.p()), comparison.correctionName(), comparison.testName() }));
            tip.append('\n').append(switch (mark(row, metric)) {
            case BETTER -> Messages.Table_tipBetter;
            case WORSE -> Messages.Table_tipWorse;
            default -> Messages.Table_tipOpen;
            });
        }
        return tip.toString();
    }

    /** Tab-separated, in the order shown, for a spreadsheet. */
    String text() {
        StringBuilder text = new StringBuilder(Messages.Table_engine);
        comparison.metrics().forEach(m -> text.append('\t').append(m.name()).append('\t').append(NLS.bind(Messages.Table_low, m.name()))
                .append('\t').append(NLS.bind(Messages.Table_high, m.name())).append('\t').append(NLS.bind(Messages.Table_difference, m.name()))
                .append('\t').append(NLS.bind(Messages.Table_p, m.name())));
        for (int row : order) {
            text.append('\n').append(comparison.rows().get(row).label());
            for (int m = 0; m < comparison.metrics().size(); m++) {
                Cell c = comparison.cell(row, m);
                for (double d : new double[] { c.value(), c.interval().low(), c.interval().high(), c.difference(), c.adjusted() }) {
                    text.append('\t').append(Double.isNaN(d) ? "" : Double.toString(d));
                }
            }
        }
        return text.append('\n').toString();
    }

    /** What a column is: its name, what the metric means and which way is better. */
    String meaning(int metric) {
        MetricInfo info = comparison.metrics().get(metric);
        return info.name() + Meanings.of(info, ContributionRegistry.platform()).map(m -> '\n' + m).orElse("") + '\n'
                + (info.higherIsBetter() ? Messages.Table_higher : Messages.Table_lower);
    }

    /** The words: what to know first, then a paragraph a metric, and what the metrics mean. */
    String words() {
        List<String> lines = new ArrayList<>(comparison.warnings());
        lines.addAll(comparison.curve());
        String about = "";
        for (String sentence : comparison.sentences()) {
            String metric = comparison.metrics().stream().map(MetricInfo::name).filter(sentence::startsWith).findFirst().orElse("");
            if (!lines.isEmpty() && !metric.equals(about)) {
                lines.add("");
            }
            about = metric;
            lines.add(sentence);
        }
        List<String> meanings = Meanings.sentences(comparison.metrics(), ContributionRegistry.platform());
        if (!meanings.isEmpty()) {
            lines.add("");
            lines.addAll(meanings);
        }
        return String.join("\n", lines);
    }
}
