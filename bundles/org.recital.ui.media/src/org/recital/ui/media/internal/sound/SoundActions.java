/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.LaneSpec;
import org.recital.ui.media.internal.model.TimeWindow;
import org.recital.ui.media.internal.play.Part;

/** What commands do to a sound on the screen. */
public final class SoundActions {

    private static final double ZOOM = 1.5;

    private final SoundPage page;

    public SoundActions(SoundPage page) {
        this.page = page;
    }

    /** Closer or farther, the cursor staying where it is when it is seen, else the middle. */
    public void zoom(int steps) {
        TimeWindow w = page.canvas().window();
        double x = w.x(page.playback().cursor());
        page.window(w.zoomed(Math.pow(ZOOM, steps), x >= 0 && x < w.width() ? x : w.width() / 2.0));
    }

    /** All of the sound. */
    public void fit() {
        page.window(TimeWindow.all(page.clip().duration(), page.canvas().window().width()));
    }

    /** Just the region that is marked. */
    public void zoomLoop() {
        double[] loop = page.playback().loop();
        if (loop != null) {
            page.window(page.canvas().window().range(loop[0], loop[1]));
        }
    }

    /** Along time by a share of the width. */
    public void scroll(double share) {
        TimeWindow w = page.canvas().window();
        page.window(w.scrolled(Math.round(share * w.width())));
    }

    /** To the beginning or the end, with the cursor. */
    public void end(boolean last) {
        TimeWindow w = page.canvas().window();
        page.window(w.at(last ? w.length() : 0));
        page.playback().seek(last ? page.clip().duration() : 0);
    }

    /** Marks what is seen as the region that repeats, or nothing when something is marked. */
    public void loop() {
        TimeWindow w = page.canvas().window();
        page.loop(page.playback().loop() != null ? null : new double[] { w.from(), Math.min(w.to(), w.duration()) });
    }

    /** What of the sound is heard. */
    public void part(Part part) {
        page.playback().setPart(part);
        page.tell(switch (part) {
        case ALL -> Messages.Part_all;
        case HARMONIC -> Messages.Part_harmonic;
        case PERCUSSIVE -> Messages.Part_percussive;
        });
    }

    /** Adds a layer below the selected one. */
    public void add(String viewer) {
        page.edit(NLS.bind(Messages.Edit_add, viewer), s -> s.add(LaneSpec.of(viewer)));
    }

    /** Removes the selected layer. */
    public void remove() {
        page.edit(Messages.Edit_remove, s -> s.remove());
    }

    /** Moves the selected layer up (-1) or down (1). */
    public void move(int by) {
        page.edit(Messages.Edit_move, s -> s.move(by));
    }

    /** Selects the layer above (-1) or below (1). */
    public void select(int by) {
        page.select(page.layers().selected() + by);
    }

    private void change(String label, java.util.function.UnaryOperator<LaneSpec> change) {
        page.edit(label, s -> s.selection() == null ? s : s.change(change.apply(s.selection())));
    }

    /** Lays the selected layer over the one above it, or takes it off. */
    public void over() {
        if (page.layers().selected() > 0) {
            change(Messages.Edit_over, l -> l.withOver(!l.over()));
        }
    }

    /** The next axis of the selected layer. */
    public void axis() {
        MediaLayer layer = page.selected();
        if (layer != null) {
            change(Messages.Edit_axis, l -> l.withAxis((l.axis() + 1) % layer.axes().size()));
        }
    }

    /** The next colours for all layers. */
    public void palette() {
        List<Palette> all = new ArrayList<>(Palette.all());
        Palette now = Palette.of(page.layers().palette()).orElse(all.getFirst());
        palette(all.get((all.indexOf(now) + 1) % all.size()).id());
    }

    /** Colours for all layers. */
    public void palette(String id) {
        page.edit(Messages.Edit_palette, s -> s.withPalette(id));
        Palette.of(id).ifPresent(p -> page.tell(p.name()));
    }

    /** The selected strip taller or shorter. */
    public void taller(int steps) {
        change(Messages.Edit_height, l -> l.taller(steps));
    }

    /** More (1) or less (-1) light: levels a twentieth of the range down or up. */
    public void brighter(int steps) {
        MediaLayer layer = page.selected();
        if (layer != null && layer.coloured()) {
            Levels usual = layer.levels();
            double step = -steps * (usual.max() - usual.min()) / 20;
            change(Messages.Edit_levels, l -> Double.isNaN(l.floor()) ? l.withLevels(usual.min() + step, usual.max() + step)
                    : l.withLevels(l.floor() + step, l.ceiling() + step));
        }
    }

    /** More (1) or less (-1) contrast: the range a tenth narrower or wider, its upper end kept. */
    public void contrast(int steps) {
        MediaLayer layer = page.selected();
        if (layer != null && layer.coloured()) {
            Levels usual = layer.levels();
            change(Messages.Edit_levels, l -> {
                double ceiling = Double.isNaN(l.ceiling()) ? usual.max() : l.ceiling();
                double range = ceiling - (Double.isNaN(l.floor()) ? usual.min() : l.floor());
                return l.withLevels(ceiling - range * Math.pow(0.9, steps), ceiling);
            });
        }
    }
}
