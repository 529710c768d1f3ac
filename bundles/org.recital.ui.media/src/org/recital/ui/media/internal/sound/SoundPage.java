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
import java.util.function.UnaryOperator;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.recital.api.media.AudioClip;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Palette;
import org.recital.api.media.ValueAxis;
import org.recital.audio.layers.Lane;
import org.recital.audio.layers.TimeScale;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.canvas.CanvasListener;
import org.recital.ui.media.internal.canvas.SoundCanvas;
import org.recital.ui.media.internal.canvas.Strip;
import org.recital.ui.media.internal.model.LaneSpec;
import org.recital.ui.media.internal.model.LayerStack;
import org.recital.ui.media.internal.model.TimeWindow;

/** A sound on the screen: its layers, what is seen of them, the player and the line that says what is under the pointer. */
public final class SoundPage {

    private final Composite body;
    private final SoundCanvas canvas;
    private final Label readout;
    private final Label notice;
    private final LayerStore store;
    private final Playback playback;
    private final Readout reader;
    private final IUndoContext undo;
    private LayerStack layers;
    private boolean pending;

    SoundPage(Composite parent, AudioClip clip, LayerStack layers, IUndoContext undo) {
        this.layers = layers;
        this.undo = undo;
        Display display = parent.getDisplay();
        body = new Composite(parent, SWT.NONE);
        body.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        canvas = new SoundCanvas(body, new Doings());
        canvas.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        Composite line = new Composite(body, SWT.NONE);
        line.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        line.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 3).spacing(16, 0).create());
        readout = new Label(line, SWT.NONE);
        readout.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        notice = new Label(line, SWT.RIGHT);
        notice.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        playback = new Playback(display, clip, this::cursor, this::tell, this::refresh);
        reader = new Readout(display, this::read);
        store = new LayerStore(clip, Viewers::all, () -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::refresh);
            }
        });
        canvas.setSound(clip.name(), clip.duration());
        describe();
        refresh();
    }

    /** The control. */
    Composite control() {
        return body;
    }

    public SoundCanvas canvas() {
        return canvas;
    }

    public LayerStore store() {
        return store;
    }

    public Playback playback() {
        return playback;
    }

    public AudioClip clip() {
        return store.clip();
    }

    public LayerStack layers() {
        return layers;
    }

    /** What is said under the canvas of the place under the pointer. */
    public String readout() {
        return readout.getText();
    }

    /** What is said to the person beside it. */
    public String notice() {
        return notice.getText();
    }

    private void read(String words) {
        if (!readout.isDisposed()) {
            if (words.isEmpty()) {
                describe();
            } else {
                readout.setText(words);
            }
        }
    }

    /** What is said when the pointer is nowhere. */
    private void describe() {
        readout.setText(NLS.bind(Messages.SoundPage_about, TimeScale.exact(clip().duration()), String.format("%,d", clip().rate())));
    }

    /** Says something to the person. */
    public void tell(String sentence) {
        if (!notice.isDisposed()) {
            notice.setText(sentence);
            notice.setToolTipText(sentence);
            notice.getParent().layout();
        }
    }

    private void cursor(double seconds) {
        if (!canvas.isDisposed()) {
            canvas.setCursorTime(seconds);
            TimeWindow shown = canvas.window().showing(seconds);
            if (playback.isPlaying() && !shown.equals(canvas.window())) {
                window(shown);
            }
        }
    }

    /** Shows another part of the sound. */
    public void window(TimeWindow part) {
        canvas.setWindow(part);
        store.see(part.from(), part.to());
    }

    /** Marks a region that repeats; null: none. */
    public void loop(double[] region) {
        double[] real = region != null && region[1] - region[0] > 0.001 ? region : null;
        playback.setLoop(real);
        canvas.setLoop(real);
    }

    /** Changes the layers so that it can be undone. */
    public void edit(String label, UnaryOperator<LayerStack> change) {
        LayerStack after = change.apply(layers);
        if (after.equals(layers)) {
            return;
        }
        try {
            PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(new StackOperation(label, undo, layers, after, this::show), null, null);
        } catch (ExecutionException e) {
            ILog.of(SoundPage.class).error(label, e);
        }
    }

    /** Selects a layer; no edit. */
    public void select(int layer) {
        show(layers.select(layer));
    }

    private void show(LayerStack other) {
        layers = other;
        if (!canvas.isDisposed()) {
            store.keep(layers.lanes());
            refresh();
        }
    }

    /** Takes up what has changed; changes that come together are taken up once. */
    private void refresh() {
        if (pending || canvas.isDisposed()) {
            return;
        }
        pending = true;
        canvas.getDisplay().asyncExec(() -> {
            pending = false;
            if (!canvas.isDisposed()) {
                canvas.setStrips(strips());
            }
        });
    }

    private List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        for (List<Integer> numbers : layers.strips()) {
            LaneSpec ground = layers.lanes().get(numbers.getFirst());
            LayerStore.Made made = store.get(ground);
            List<MediaLayer> over = new ArrayList<>();
            StringBuilder title = new StringBuilder(made.layer() == null ? ground.viewer() : made.layer().name());
            for (int n : numbers.subList(1, numbers.size())) {
                LayerStore.Made above = store.get(layers.lanes().get(n));
                title.append(" + ").append(above.layer() == null ? layers.lanes().get(n).viewer() : above.layer().name());
                if (above.layer() != null) {
                    over.add(above.layer());
                } else if (!above.problem().isEmpty()) {
                    title.append(" (").append(above.problem()).append(')');
                }
            }
            int selected = numbers.indexOf(layers.selected());
            strips.add(new Strip(made.layer() == null ? null : lane(ground, made.layer(), over), title.toString(),
                    made.problem().isEmpty() ? Messages.SoundPage_making : made.problem(), ground.weight(), numbers.getFirst(), numbers.size(), selected));
        }
        return strips;
    }

    private Lane lane(LaneSpec spec, MediaLayer layer, List<MediaLayer> over) {
        List<ValueAxis> axes = layer.axes();
        Levels usual = layer.levels();
        Levels levels = Double.isNaN(spec.floor()) || !(spec.ceiling() > spec.floor()) ? usual : usual.range(spec.floor(), spec.ceiling());
        Palette palette = Palette.of(spec.palette().isEmpty() ? layers.palette() : spec.palette()).orElse(Palette.MEADOW);
        return new Lane(layer, over, axes.get(Math.floorMod(spec.axis(), axes.size())), levels, palette);
    }

    /** The layer that is selected, when it is made. */
    public MediaLayer selected() {
        return layers.selection() == null ? null : store.get(layers.selection()).layer();
    }

    /** The part of time that exports take: the region that is marked, else what is seen. */
    double[] range() {
        double[] loop = playback.loop();
        return loop != null ? loop : new double[] { canvas.window().from(), Math.min(canvas.window().to(), clip().duration()) };
    }

    void save(IMemento memento) {
        TimeWindow w = canvas.window();
        memento.putString("from", Double.toString(w.from()));
        memento.putString("to", Double.toString(Math.min(w.to(), w.duration())));
        memento.putString("cursor", Double.toString(playback.cursor()));
        if (playback.loop() != null) {
            memento.putString("loopFrom", Double.toString(playback.loop()[0]));
            memento.putString("loopTo", Double.toString(playback.loop()[1]));
        }
    }

    /** Shows a range of time, as soon as there is a width to show it in. */
    private void see(double from, double to) {
        if (canvas.window().width() > 1) {
            window(canvas.window().range(from, to));
            return;
        }
        canvas.addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event e) {
                if (canvas.window().width() > 1) {
                    canvas.removeListener(SWT.Resize, this);
                    window(canvas.window().range(from, to));
                }
            }
        });
    }

    void restore(IMemento memento) {
        if (memento == null) {
            return;
        }
        try {
            String from = memento.getString("from");
            String to = memento.getString("to");
            if (from != null && to != null && Double.parseDouble(to) > Double.parseDouble(from)) {
                see(Double.parseDouble(from), Double.parseDouble(to));
            }
            if (memento.getString("cursor") != null) {
                playback.seek(Double.parseDouble(memento.getString("cursor")));
            }
            if (memento.getString("loopFrom") != null && memento.getString("loopTo") != null) {
                loop(new double[] { Double.parseDouble(memento.getString("loopFrom")), Double.parseDouble(memento.getString("loopTo")) });
            }
        } catch (NumberFormatException e) {
            ILog.of(SoundPage.class).warn(clip().name(), e); // shown as usual then
        }
    }

    void close() {
        playback.close();
        store.close();
        reader.close();
    }

    private final class Doings implements CanvasListener {

        @Override
        public void window(TimeWindow part) {
            SoundPage.this.window(part);
        }

        @Override
        public void select(int layer) {
            SoundPage.this.select(layer);
        }

        @Override
        public void seek(double seconds) {
            playback.seek(seconds);
        }

        @Override
        public void loop(double[] region) {
            SoundPage.this.loop(region);
        }

        @Override
        public void hover(int strip, double seconds, double value) {
            reader.ask(strip < 0 ? null : canvas.strips().get(strip).lane(), seconds, value);
        }
    }
}
