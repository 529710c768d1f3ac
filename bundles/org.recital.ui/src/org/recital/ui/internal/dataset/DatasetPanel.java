/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.describe.DatasetDescription.AttributeSummary;
import org.recital.ui.internal.Messages;

/** The charts of a description, below each other. */
final class DatasetPanel extends ScrolledComposite {

    private static final int CHART_HEIGHT = 190;
    private static final int LEAST_WIDTH = 620;

    private final Font large;

    DatasetPanel(Composite parent, DatasetDescription d) {
        super(parent, SWT.V_SCROLL);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
        large = fonts.create(FontDescriptor.createFrom(getFont()).increaseHeight(7).setStyle(SWT.BOLD));
        setExpandHorizontal(true);
        setExpandVertical(true);
        Composite page = new Composite(this, SWT.NONE);
        page.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(18, 14).spacing(12, 12).create());
        head(page, d);
        if (d.events() > 0) {
            events(page, d); // of a set of clips or pictures alone there is nothing to draw
        }
        CoverageChart known = new CoverageChart(page, Messages.Dataset_known, lines(d));
        known.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, known.height()).create());
        origin(page, d.origin());
        setContent(page);
        setMinSize(page.computeSize(LEAST_WIDTH, SWT.DEFAULT));
    }

    private static void events(Composite page, DatasetDescription d) {
        wide(new BarChart(page, Messages.Dataset_values, d.values().bars().stream().map(b -> new BarChart.Bar(label(b), b.count())).toList(),
                NLS.bind(Messages.Dataset_mean, Numbers.plain(d.values().mean()), d.scale())));
        DatasetDescription.Timeline t = d.timeline();
        wide(new BarChart(page, Messages.Dataset_timeline,
                t == null ? List.of() : t.buckets().stream().map(b -> new BarChart.Bar(b.start(), b.count())).toList(),
                t == null || t.buckets().isEmpty() ? "" : NLS.bind(Messages.Dataset_per, unit(t.unit()))));
        wide(new TailChart(page, Messages.Dataset_tail, d.longTail()));
        wide(new QuantileChart(page, Messages.Dataset_spread, d.eventsPerUser(), d.eventsPerItem()));
    }

    private static void wide(Chart chart) {
        chart.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(200, CHART_HEIGHT).create());
    }

    private void head(Composite page, DatasetDescription d) {
        Composite head = new Composite(page, SWT.NONE);
        head.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
        head.setLayout(GridLayoutFactory.fillDefaults().numColumns(5).spacing(34, 0).create());
        number(head, Numbers.whole(d.users()), Messages.Dataset_users);
        number(head, Numbers.whole(d.items()), Messages.Dataset_items);
        number(head, Numbers.whole(d.events()), d.pairs() == d.events() ? Messages.Dataset_events
                : NLS.bind(Messages.Dataset_eventsOf, Numbers.whole(d.pairs())));
        number(head, Numbers.percent(d.density()), Messages.Dataset_density);
        number(head, years(d.timeline()), Messages.Dataset_years);
    }

    private static String years(DatasetDescription.Timeline t) {
        if (t == null || t.buckets().isEmpty()) {
            return "\u2013";
        }
        String first = t.first().substring(0, 4);
        String last = t.last().substring(0, 4);
        return first.equals(last) ? first : first + '\u2013' + last;
    }

    private void number(Composite head, String value, String label) {
        Composite tile = new Composite(head, SWT.NONE);
        tile.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Label big = new Label(tile, SWT.NONE);
        big.setText(value);
        big.setFont(large);
        new Label(tile, SWT.NONE).setText(label);
    }

    private static String label(DatasetDescription.Bar bar) {
        return bar.from() == bar.to() ? Numbers.plain(bar.from()) : Numbers.plain(bar.from()) + "\u2013" + Numbers.plain(bar.to());
    }

    private static String unit(String unit) {
        return switch (unit) {
        case "day" -> Messages.Dataset_day;
        case "month" -> Messages.Dataset_month;
        default -> Messages.Dataset_year;
        };
    }

    private static List<CoverageChart.Line> lines(DatasetDescription d) {
        List<CoverageChart.Line> lines = new ArrayList<>();
        d.itemAttributes().forEach(a -> lines.add(line(Messages.Dataset_ofItems, a, d.items())));
        d.userAttributes().forEach(a -> lines.add(line(Messages.Dataset_ofUsers, a, d.users())));
        d.assets().forEach(a -> lines.add(new CoverageChart.Line(NLS.bind(Messages.Dataset_assets, a.type(), a.kind()), a.present(),
                (long) a.present() + a.missing(), a.missing() == 0 ? "" : NLS.bind(Messages.Dataset_missing, Numbers.whole(a.missing())))));
        return lines;
    }

    private static CoverageChart.Line line(String pattern, AttributeSummary a, int all) {
        String top = a.top().stream().limit(6).map(c -> c.label() + " (" + Numbers.whole(c.count()) + ')').collect(Collectors.joining(", "));
        return new CoverageChart.Line(NLS.bind(pattern, a.name()), a.known(), all,
                NLS.bind(Messages.Dataset_distinct, Numbers.whole(a.distinct())) + (top.isEmpty() ? "" : ": " + top));
    }

    private static void origin(Composite page, DatasetDescription.OriginSummary origin) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.Dataset_origin, new Object[] { origin.contribution(), Numbers.whole(origin.read()), Numbers.whole(origin.setAside()) }));
        origin.files().forEach(lines::add);
        origin.counts().forEach((what, n) -> lines.add(what + ": " + Numbers.whole(n)));
        origin.steps().forEach(lines::add);
        origin.examples().forEach(e -> lines.add(NLS.bind(Messages.Dataset_example, e)));
        Text text = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setText(String.join("\n", lines));
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(LEAST_WIDTH - 60, SWT.DEFAULT).create());
    }
}
