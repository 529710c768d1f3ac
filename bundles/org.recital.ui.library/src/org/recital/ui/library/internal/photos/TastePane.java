/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.recital.core.worker.ListenAnswer.CueAnswer;
import org.recital.core.worker.ListenAnswer.TasteAnswer;
import org.recital.core.worker.ListenAnswer.TraitAnswer;
import org.recital.ui.library.internal.Inks;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Wrapped;
import org.recital.ui.library.internal.songs.Fields;

/**
 * Why these songs: a sentence, what in the photos counted (bars to the right spoke for, to the left against), and what is expected to
 * be liked (bars) beside what everybody likes (a line across the bar).
 */
final class TastePane {

    private static final int PAD = 6;
    private static final int BAR = 10;
    private static final int MOST = 6;

    private final Canvas canvas;
    private String sentence = "";
    private String cuesTitle = "";
    private List<CueAnswer> cues = List.of();
    private List<TraitAnswer> traits = List.of();

    TastePane(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? 300 : wide, high == SWT.DEFAULT ? height(wide == SWT.DEFAULT ? 300 : wide) : high);
            }
        };
        canvas.addListener(SWT.Paint, this::paint);
        canvas.getAccessible().addAccessibleListener(org.eclipse.swt.accessibility.AccessibleListener.getNameAdapter(e -> e.result = spoken()));
        Fields.name(canvas, Messages.Taste_name);
    }

    /** Says why. */
    void show(TasteAnswer taste) {
        show(taste.sentence(), Messages.Taste_cues, taste.cues(), taste.traits());
    }

    /** Says something, with what counted for it. */
    void show(String text, String title, List<CueAnswer> counted, List<TraitAnswer> expected) {
        sentence = text;
        cuesTitle = title;
        cues = counted.subList(0, Math.min(MOST, counted.size()));
        traits = expected.subList(0, Math.min(MOST, expected.size()));
        canvas.getParent().layout(true, true);
        canvas.redraw();
    }

    private int height(int width) {
        GC gc = new GC(canvas);
        try {
            int line = gc.getFontMetrics().getHeight();
            int lines = sentence.isEmpty() ? 0 : Wrapped.text(gc, sentence, width - 2 * PAD).split("\n").length;
            int rows = Math.max(cues.size(), traits.size());
            return 2 * PAD + lines * line + (rows == 0 ? 0 : PAD + line + rows * (line + 2));
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event e) {
        Inks inks = Inks.of(canvas);
        GC gc = e.gc;
        Rectangle area = canvas.getClientArea();
        int line = gc.getFontMetrics().getHeight();
        int y = PAD;
        gc.setForeground(inks.text());
        if (!sentence.isEmpty()) {
            String text = Wrapped.text(gc, sentence, area.width - 2 * PAD);
            gc.drawText(text, PAD, y, true);
            y += text.split("\n").length * line + PAD;
        }
        int half = (area.width - 3 * PAD) / 2;
        double most = cues.stream().mapToDouble(c -> Math.abs(c.weight())).max().orElse(1);
        if (!cues.isEmpty()) {
            title(gc, inks, cuesTitle, PAD, y);
        }
        if (!traits.isEmpty()) {
            title(gc, inks, Messages.Taste_traits, 2 * PAD + half, y);
        }
        y += line;
        int words = words(gc, half);
        for (int i = 0; i < cues.size(); i++) {
            cue(gc, inks, cues.get(i), most, words, new Rectangle(PAD, y + i * (line + 2), half, line));
        }
        double widest = Math.max(0.2, traits.stream().mapToDouble(t -> Math.max(t.share(), t.usual())).max().orElse(1));
        for (int i = 0; i < traits.size(); i++) {
            trait(gc, inks, traits.get(i), widest, new Rectangle(2 * PAD + half, y + i * (line + 2), half, line));
        }
    }

    private static void title(GC gc, Inks inks, String text, int x, int y) {
        gc.setForeground(inks.faint());
        gc.drawText(text, x, y, true);
    }

    /** The room that words of cues need, so that the bars have a quarter at least. */
    private int words(GC gc, int width) {
        int widest = cues.stream().mapToInt(c -> gc.textExtent(c.text()).x).max().orElse(0) + PAD;
        return Math.clamp(widest, width / 2, Math.max(width / 2, 3 * width / 4));
    }

    /** A word and a bar from the middle. */
    private static void cue(GC gc, Inks inks, CueAnswer cue, double most, int words, Rectangle row) {
        gc.setForeground(inks.text());
        gc.setClipping(row.x, row.y, words - 4, row.height);
        gc.drawText(cue.text(), row.x, row.y, true);
        gc.setClipping((Rectangle) null);
        int room = (row.width - words) / 2;
        int middle = row.x + words + room;
        int length = (int) Math.round(Math.abs(cue.weight()) / most * room);
        gc.setBackground(cue.weight() >= 0 ? inks.strong() : inks.against());
        gc.fillRectangle(cue.weight() >= 0 ? middle : middle - length, row.y + (row.height - BAR) / 2, Math.max(1, length), BAR);
        gc.setForeground(inks.faint());
        gc.drawLine(middle, row.y, middle, row.y + row.height);
    }

    /** A word, its share as a bar, and a line where it usually is. */
    private static void trait(GC gc, Inks inks, TraitAnswer trait, double widest, Rectangle row) {
        String share = percent(trait.share());
        gc.setForeground(inks.text());
        gc.setClipping(row.x, row.y, row.width / 2 - 4, row.height);
        gc.drawText(trait.value(), row.x, row.y, true);
        gc.setClipping((Rectangle) null);
        int room = row.width / 2 - gc.textExtent("100 %").x - 6;
        int x = row.x + row.width / 2;
        gc.setBackground(trait.share() >= trait.usual() ? inks.strong() : inks.against());
        gc.fillRectangle(x, row.y + (row.height - BAR) / 2, Math.max(1, (int) Math.round(trait.share() / widest * room)), BAR);
        int usual = x + (int) Math.round(trait.usual() / widest * room);
        gc.setLineWidth(2);
        gc.drawLine(usual, row.y + 1, usual, row.y + row.height - 1);
        gc.setLineWidth(1);
        gc.drawText(share, x + room + 6, row.y, true);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private String spoken() {
        StringBuilder text = new StringBuilder(sentence);
        cues.forEach(c -> text.append(". ").append(NLS.bind(c.weight() >= 0 ? Messages.Taste_for : Messages.Taste_against, c.text(), percent(Math.abs(c.weight())))));
        traits.forEach(t -> text.append(". ").append(NLS.bind(Messages.Taste_trait, new Object[] { t.value(), percent(t.share()), percent(t.usual()) })));
        return text.toString();
    }

    /** What is said. */
    String sentence() {
        return sentence;
    }

    /** What counted. */
    List<CueAnswer> cues() {
        return cues;
    }

    Canvas control() {
        return canvas;
    }
}
