/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.recital.api.model.ImageSight;
import org.recital.core.worker.SeenAnswer;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.PixelImages;
import org.recital.ui.library.internal.songs.Fields;
import org.recital.ui.parts.Latest;

/** An image as a model sees it: boxes with classes and scores, or regions in colours, and dashed what is known of it. The model is chosen from a list above; first there is none. */
final class SightPane {

    private static final int SIDE = 256;
    private static final int NAMED = 8;
    /** Where less room is left the picture is cut rather than made smaller. */
    private static final int LEAST = 32;

    private final Composite control;
    private final Combo models;
    private final Label picture;
    private final SightLegend legend;
    private final Label words;
    private final Latest finding;
    private final Latest seeing;
    private Sights.Asked asked = Sights.Asked.WORKER;
    private List<Sights.Sight> known = List.of();
    private Sights.Sight chosen;
    private Path image;
    private SeenAnswer answer;
    private Image painted;

    SightPane(Composite parent) {
        finding = new Latest(parent.getDisplay());
        seeing = new Latest(parent.getDisplay());
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 3).create());
        models = new Combo(control, SWT.READ_ONLY);
        models.setToolTipText(Messages.Sight_models);
        Fields.name(models, Messages.Sight_models);
        models.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).create());
        models.addListener(SWT.Selection, e -> choose(models.getSelectionIndex() == 0 ? null : known.get(models.getSelectionIndex() - 1)));
        picture = new Label(control, SWT.CENTER);
        picture.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.TOP).create());
        picture.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = answer == null ? Messages.Sight_nothing : said(answer)));
        legend = new SightLegend(control);
        legend.setLayoutData(GridDataFactory.fillDefaults().indent(3, 0).exclude(true).create());
        legend.setVisible(false);
        words = new Label(control, SWT.WRAP);
        words.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).indent(3, 0).create());
        control.addListener(SWT.Resize, e -> fit());
        control.addListener(SWT.Dispose, e -> {
            finding.cancel();
            seeing.cancel();
            clear();
        });
        offer(List.of());
    }

    /** Offers the models there are, those of given runs first. */
    void runs(List<Path> first) {
        finding.run(Messages.Sight_finding, 0, monitor -> Sights.find(first), this::offer, this::say);
    }

    private void offer(List<Sights.Sight> found) {
        if (models.isDisposed()) {
            return;
        }
        known = found;
        models.removeAll();
        models.add(Messages.Sight_none);
        found.forEach(s -> models.add(s.title()));
        if (chosen != null && !found.contains(chosen)) {
            choose(null);
        }
        models.select(chosen == null ? 0 : known.indexOf(chosen) + 1); // a list that cannot change is not to be asked for null
        models.setEnabled(!found.isEmpty());
    }

    /** Shows images as this model sees them from now on; null: none. */
    void choose(Sights.Sight sight) {
        chosen = sight;
        models.select(sight == null ? 0 : known.indexOf(sight) + 1);
        see();
    }

    /** Shows this image; null: none. */
    void show(Path file) {
        if (file == null ? image != null : !file.equals(image)) {
            image = file;
            see();
        }
    }

    private void see() {
        if (image == null || chosen == null) {
            seeing.cancel();
            say(chosen == null ? "" : Messages.Sight_noImage);
            return;
        }
        Path of = image;
        Sights.Sight by = chosen;
        Sights.Asked whom = asked;
        seeing.run(NLS.bind(Messages.Sight_asking, of.getFileName()), 0, monitor -> whom.ask(by, of, SIDE, monitor), this::paint, this::say);
    }

    private void paint(SeenAnswer seen) {
        if (control.isDisposed()) {
            return;
        }
        clear();
        answer = seen;
        String text = said(seen);
        picture.setToolTipText(text);
        words.setText(text.replace("&", "&&"));
        legend(seen.known());
        control.layout(true, true);
        fit();
    }

    /** Paints the picture as large as it is, or as there is room for above the words: nothing of it is cut off. */
    private void fit() {
        if (answer == null || picture.isDisposed()) {
            return;
        }
        ImageData data = PixelImages.of(answer.argb(), answer.width(), answer.height());
        int gaps = 3 * ((GridLayout) control.getLayout()).verticalSpacing;
        int high = control.getClientArea().height - models.getSize().y - (legend.isVisible() ? legend.getSize().y : 0) - words.getSize().y - gaps;
        double scale = Math.min(1, Math.min((double) control.getClientArea().width / data.width, (double) high / data.height));
        if (scale < 1 && high >= LEAST) {
            data = data.scaledTo(Math.max(1, (int) (data.width * scale)), Math.max(1, (int) (data.height * scale)));
        }
        Image before = painted;
        painted = new Image(control.getDisplay(), data);
        picture.setImage(painted);
        if (before != null) {
            before.dispose();
        }
        control.layout(true, true);
    }

    private void legend(boolean shown) {
        ((GridData) legend.getLayoutData()).exclude = !shown;
        legend.setVisible(shown);
    }

    /** What is seen, how far it agrees with what is known, and whose model says so. */
    private static String said(SeenAnswer seen) {
        List<String> lines = new ArrayList<>();
        List<String> named = seen.words().stream().limit(NAMED).map(SightPane::said).toList();
        lines.add(named.isEmpty() ? Messages.Sight_nothing : String.join(", ", named) + (seen.words().size() > NAMED ? ", \u2026" : ""));
        if (!seen.missed().isEmpty()) {
            lines.add(NLS.bind(Messages.Sight_missed, String.join(", ", seen.missed())));
        }
        String whose = SeenAnswer.TEST.equals(seen.side()) ? Messages.Sight_test : SeenAnswer.OTHER.equals(seen.side()) ? Messages.Sight_other : seen.parts() > 1 ? Messages.Sight_part : "";
        if (!whose.isEmpty()) {
            lines.add(NLS.bind(whose, seen.part() + 1, seen.parts()));
        }
        return String.join("\n", lines);
    }

    private static String said(ImageSight.Word w) {
        String value = String.format(Locale.ROOT, "%.2f", w.value());
        return w.overlap() < 0 ? w.name() + ' ' + value : NLS.bind(Messages.Sight_overlap, new Object[] { w.name(), value, String.format(Locale.ROOT, "%.2f", w.overlap()) });
    }

    private void say(String text) {
        if (!control.isDisposed()) {
            clear();
            words.setText(text.replace("&", "&&"));
            control.layout(true, true);
        }
    }

    private void clear() {
        answer = null;
        if (!picture.isDisposed()) {
            legend(false);
            picture.setImage(null);
            picture.setToolTipText(null);
        }
        if (painted != null) {
            painted.dispose();
            painted = null;
        }
    }

    /** Who is asked from now on. */
    void asked(Sights.Asked other, List<Sights.Sight> models) {
        asked = other;
        finding.cancel();
        offer(models);
    }

    /** What is shown; null: nothing. */
    SeenAnswer answer() {
        return answer;
    }

    /** What is said of it. */
    String words() {
        return words.getText();
    }

    /** Whether it is said what lines mean: something is known of the image. */
    boolean hasLegend() {
        return legend.isVisible();
    }

    /** How many models are offered. */
    int offered() {
        return known.size();
    }

    boolean isBusy() {
        return finding.isBusy() || seeing.isBusy();
    }

    Composite control() {
        return control;
    }
}
