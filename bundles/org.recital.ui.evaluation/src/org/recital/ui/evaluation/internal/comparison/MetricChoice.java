/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.recital.api.evaluation.MetricInfo;

/** A labelled choice of a metric that survives a change of runs. */
final class MetricChoice {

    private final Combo combo;
    private List<MetricInfo> metrics = List.of();
    private String chosen;

    MetricChoice(Composite parent, String label, Runnable changed) {
        new Label(parent, SWT.NONE).setText(label);
        combo = new Combo(parent, SWT.READ_ONLY);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = label;
            }
        });
        combo.addListener(SWT.Selection, e -> {
            chosen = metrics.get(combo.getSelectionIndex()).key();
            changed.run();
        });
    }

    /** Offers metrics; the one chosen before stays chosen when it is among them. */
    void offer(List<MetricInfo> offered, int otherwise) {
        if (!metrics.equals(offered)) {
            metrics = List.copyOf(offered);
            combo.setItems(metrics.stream().map(MetricInfo::name).toArray(String[]::new));
            combo.requestLayout();
        }
        int index = index().orElse(Math.min(otherwise, metrics.size() - 1));
        combo.select(index);
        combo.setEnabled(!metrics.isEmpty());
    }

    private Optional<Integer> index() {
        for (int m = 0; m < metrics.size(); m++) {
            if (metrics.get(m).key().equals(chosen)) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }

    /** Place of the metric chosen, -1: none. */
    int metric() {
        return combo.getSelectionIndex();
    }
}
