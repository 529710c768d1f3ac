/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.drift;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.recital.library.taste.Taste;
import org.recital.library.taste.TasteQuery;
import org.recital.ui.library.internal.HubView;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.songs.Fields;
import org.recital.ui.parts.Latest;

/** How a person's taste moved over time, and whether that is more than chance. */
public final class DriftView extends HubView {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.library.drift";

    private static final int TOGETHER_MILLIS = 150;
    private static final List<String> ATTRIBUTES = List.of("style", "mood", "genre", "genres", "artist");
    /** Half-lives in days. */
    private static final int[] HALF_LIVES = { 0, 30, 90, 365 };

    private Latest reading;
    private Combo attribute;
    private Combo step;
    private Combo halfLife;
    private Label sentence;
    private DriftCanvas canvas;
    private DriftShares shown;

    @Override
    protected void body(Composite parent) {
        reading = new Latest(parent.getDisplay());
        parent.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).create());
        attribute = combo(parent, Messages.Drift_attribute, ATTRIBUTES.toArray(String[]::new), 0);
        step = combo(parent, Messages.Drift_windows, new String[] { Messages.Drift_weeks, Messages.Drift_months }, 1);
        halfLife = combo(parent, Messages.Drift_halfLife, new String[] { Messages.Drift_alone, NLS.bind(Messages.Drift_days, HALF_LIVES[1]), NLS.bind(Messages.Drift_days, HALF_LIVES[2]),
                NLS.bind(Messages.Drift_days, HALF_LIVES[3]) }, 1);
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 0).create());
        canvas = new DriftCanvas(parent);
        canvas.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(4, 1).create());
    }

    private Combo combo(Composite parent, String tip, String[] items, int first) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(first);
        combo.setToolTipText(tip);
        Fields.name(combo, tip);
        combo.addListener(SWT.Selection, e -> read(0));
        return combo;
    }

    @Override
    protected void changed(Topic topic) {
        switch (topic) {
        case LIBRARY, PERSON, ITEMS -> read(0);
        case SIGNALS -> read(TOGETHER_MILLIS);
        default -> { // nothing that is shown here
        }
        }
    }

    private void read(int delay) {
        TasteQuery query = new TasteQuery(hub().person(), attribute.getText(), step.getSelectionIndex() == 0 ? TasteQuery.Step.WEEK : TasteQuery.Step.MONTH,
                Duration.ofDays(HALF_LIVES[Math.max(0, halfLife.getSelectionIndex())]), ZoneId.systemDefault());
        hub().ask(reading, Messages.Drift_reading, delay, library -> DriftShares.of(Taste.of(library, query)), drift -> {
            if (!sentence.isDisposed()) {
                shown = drift;
                String who = query.person().isEmpty() ? "" : query.person() + ": ";
                sentence.setText((who + drift.sentence()).replace("&", "&&"));
                sentence.setToolTipText(drift.sentence());
                canvas.show(drift);
            }
        });
    }

    /** Shows another attribute. */
    void attribute(String name) {
        attribute.select(ATTRIBUTES.indexOf(name));
        read(0);
    }

    @Override
    public boolean perform(String command) {
        if (command.equals("copy")) {
            if (shown != null) {
                Clipboard clipboard = new Clipboard(canvas.control().getDisplay());
                clipboard.setContents(new Object[] { shown.table() }, new Transfer[] { TextTransfer.getInstance() });
                clipboard.dispose();
                hub().say(Messages.Drift_copied);
            }
            return true;
        }
        return super.perform(command);
    }

    @Override
    protected void restore(IMemento state) {
        restore(attribute, state.getInteger("attribute"));
        restore(step, state.getInteger("step"));
        restore(halfLife, state.getInteger("halfLife"));
    }

    private static void restore(Combo combo, Integer index) {
        if (index != null && index >= 0 && index < combo.getItemCount()) {
            combo.select(index);
        }
    }

    @Override
    public void saveState(IMemento state) {
        state.putInteger("attribute", attribute.getSelectionIndex());
        state.putInteger("step", step.getSelectionIndex());
        state.putInteger("halfLife", halfLife.getSelectionIndex());
    }

    /** What is drawn; null: nothing yet. */
    DriftShares shown() {
        return shown;
    }

    /** What is said above. */
    String sentence() {
        return sentence.getText();
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !reading.isBusy() && !hub().isBusy();
    }

    @Override
    public void setFocus() {
        attribute.setFocus();
    }

    @Override
    public void dispose() {
        if (reading != null) {
            reading.cancel();
        }
        super.dispose();
    }
}
