/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.drift;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.library.taste.TasteDrift;
import org.recital.library.taste.TasteWindow;
import org.recital.ui.library.internal.Messages;

/**
 * What of a drift is drawn: the most liked values, and the others together.
 *
 * @param labels  the most liked first, "others" last where there are more
 * @param windows as they are in the drift
 * @param shares  by window, then by label; sum 1, or 0 while nothing is known
 */
record DriftShares(List<String> labels, List<TasteWindow> windows, double[][] shares, double movedInAll, double byChance) {

    /** So many are drawn by themselves. */
    static final int MOST = 6;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL yyyy", Locale.ENGLISH);

    static DriftShares of(TasteDrift drift) {
        int own = drift.labels().size() <= MOST + 1 ? drift.labels().size() : MOST;
        List<String> labels = new ArrayList<>(drift.labels().subList(0, own));
        boolean others = own < drift.labels().size();
        if (others) {
            labels.add(NLS.bind(Messages.Drift_others, drift.labels().size() - own));
        }
        double[][] shares = new double[drift.windows().size()][labels.size()];
        for (int w = 0; w < shares.length; w++) {
            double[] all = drift.windows().get(w).shares();
            for (int k = 0; k < all.length; k++) {
                shares[w][Math.min(k, labels.size() - 1)] += all[k];
            }
        }
        return new DriftShares(List.copyOf(labels), drift.windows(), shares, drift.movedInAll(), drift.movedInAllByChance());
    }

    /** Whether anything is known in a window. */
    boolean isKnown(int window) {
        return windows.get(window).weight() > 0;
    }

    /** What it says in words. */
    String sentence() {
        if (windows.isEmpty()) {
            return Messages.Drift_nothing;
        }
        String from = MONTH.format(windows.getFirst().from());
        String to = MONTH.format(windows.getLast().to().minusDays(1));
        if (Double.isNaN(movedInAll)) {
            return NLS.bind(Messages.Drift_oneWindow, from, to);
        }
        return NLS.bind(movedInAll > byChance ? Messages.Drift_moved : Messages.Drift_chance, new Object[] { from, to, number(movedInAll), number(byChance) });
    }

    static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** For a spreadsheet. */
    String table() {
        StringBuilder text = new StringBuilder(Messages.Drift_from + '\t' + Messages.Drift_to + '\t' + String.join("\t", labels) + '\t' + Messages.Drift_signals + '\t'
                + Messages.Drift_step + '\t' + Messages.Drift_stepChance + '\n');
        for (int w = 0; w < windows.size(); w++) {
            TasteWindow window = windows.get(w);
            text.append(window.from()).append('\t').append(window.to());
            for (double share : shares[w]) {
                text.append('\t').append(String.format(Locale.ROOT, "%.4f", share));
            }
            text.append('\t').append(window.signals()).append('\t').append(number(window.moved())).append('\t').append(number(window.byChance())).append('\n');
        }
        return text.toString();
    }
}
