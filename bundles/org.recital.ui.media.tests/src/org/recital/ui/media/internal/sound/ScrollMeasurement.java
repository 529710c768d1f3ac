/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.media.internal.canvas.SoundCanvas;
import org.recital.ui.media.internal.model.TimeWindow;
import org.recital.ui.testkit.Pump;

/**
 * Measures scrolling through ten minutes of sound in the window, with six layers; prints what it measures and judges nothing. The
 * command is in docs/viewers.md.
 */
@EnabledIfSystemProperty(named = "recital.measure", matches = "scroll")
class ScrollMeasurement {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int FRAMES = 900;

    @TempDir
    Path folder;

    @Test
    void scrolling() throws Exception {
        IWorkbenchPage page = Ui.page();
        Ui.command("org.recital.ui.media.open", Map.of(OpenHandler.FILE, Wavs.tones(folder.resolve("ten-minutes.wav"), 600, 1000, 44100).toString()));
        SoundEditor editor = (SoundEditor) page.getActiveEditor();
        Pump.until("the sound is shown", LONG, () -> editor.content() != null);
        SoundPage sound = editor.content();
        page.setPartState(page.getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
        for (String layer : new String[] { "log-mel", "constant-q", "chroma", "mfcc" }) {
            Ui.command("org.recital.ui.media.add", Map.of(SoundHandler.VIEWER, layer));
        }
        SoundCanvas canvas = sound.canvas();
        try {
            for (double seconds : new double[] { 10, 60 }) {
                TimeWindow w = canvas.window();
                sound.window(w.range(0, seconds));
                Pump.until("all is computed and painted", LONG, () -> !sound.store().isBusy() && canvas.strips().size() == 6
                        && canvas.strips().stream().allMatch(s -> s.lane() != null) && canvas.complete());
                for (int pixels : new int[] { 4, 16, 60 }) {
                    work(sound, seconds, pixels);
                    steady(sound, seconds, pixels);
                }
            }
        } finally {
            page.closeAllEditors(false);
        }
    }

    /** One frame after another as fast as it goes: what a frame takes, until it is on the screen. */
    private static void work(SoundPage sound, double seconds, int pixels) {
        SoundCanvas canvas = sound.canvas();
        sound.window(canvas.window().at(0));
        Image pixel = new Image(canvas.getDisplay(), 1, 1);
        GC screen = new GC(canvas);
        List<Double> times = new ArrayList<>();
        int whole = 0;
        for (int i = 0; i < FRAMES; i++) {
            long begun = System.nanoTime();
            sound.window(canvas.window().scrolled(pixels));
            canvas.update();
            while (canvas.getDisplay().readAndDispatch()) {
                // all that scrolling brings with it
            }
            screen.copyArea(pixel, 100, 100); // waits for the screen
            pixel.getImageData();
            times.add((System.nanoTime() - begun) / 1e6);
            whole += canvas.complete() ? 1 : 0;
            Pump.during(Duration.ofMillis(2)); // as the pause between two events: tiles ahead are painted meanwhile
        }
        screen.dispose();
        pixel.dispose();
        say("work of a frame", seconds, pixels, canvas, times, whole);
    }

    /** Scrolled by what happens next after a frame was painted: how long after one another frames come. */
    private static void steady(SoundPage sound, double seconds, int pixels) {
        SoundCanvas canvas = sound.canvas();
        sound.window(canvas.window().at(0));
        Pump.during(Duration.ofMillis(500));
        List<Long> painted = new ArrayList<>();
        int[] whole = new int[1];
        Listener count = e -> {
            painted.add(System.nanoTime());
            whole[0] += canvas.complete() ? 1 : 0;
            Display.getCurrent().asyncExec(() -> sound.window(canvas.window().scrolled(pixels)));
        };
        canvas.addListener(SWT.Paint, count);
        sound.window(canvas.window().scrolled(pixels));
        Pump.until("frames were painted", LONG, () -> painted.size() > FRAMES);
        canvas.removeListener(SWT.Paint, count);
        List<Double> times = new ArrayList<>();
        for (int i = 1; i < painted.size(); i++) {
            times.add((painted.get(i) - painted.get(i - 1)) / 1e6);
        }
        say("from frame to frame", seconds, pixels, canvas, times, whole[0]);
        assertTrue(times.size() >= FRAMES, "something was measured");
    }

    private static void say(String what, double seconds, int pixels, SoundCanvas canvas, List<Double> times, int whole) {
        double[] sorted = times.stream().mapToDouble(d -> d).sorted().toArray();
        System.out.println(String.format(Locale.ROOT,
                "measured: %s, %.0f s seen, %d pixels a frame, canvas %d x %d: median %.2f ms, 95th percentile %.2f ms, 99th %.2f ms, most %.1f ms; %d of %d frames whole",
                what, seconds, pixels, canvas.getSize().x, canvas.getSize().y, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1],
                whole, sorted.length));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
