/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;


import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.media.internal.play.Lines;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** Takes the picture of the Sound editor that the docs show: a clip of real music where the shared data are there. */
class SoundPictureTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String CLIP = "data/music/orchestral";

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        IWorkbenchPage page = Ui.page();
        page.closeAllEditors(false);
        IViewReference runs = page.findViewReference("org.recital.ui.runs");
        if (runs != null) {
            page.setPartState(runs, IWorkbenchPage.STATE_RESTORED);
        }
        Playback.use(Lines.SYSTEM);
    }

    private static void command(String id, Map<String, String> parameters) throws Exception {
        Ui.command("org.recital.ui.media." + id, parameters);
    }

    private Path sound() throws IOException {
        Path shared = Path.of(System.getProperty("recital.root", ".")).toAbsolutePath().normalize().resolveSibling("shared").resolve(CLIP);
        if (!Files.isDirectory(shared)) {
            return Wavs.tones(folder.resolve("tones.wav"), 10);
        }
        try (var clips = Files.list(shared)) {
            return clips.filter(p -> p.toString().endsWith(".ogg")).sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void theEditorWithLayersOverOneAnother() throws Exception {
        Playback.use(f -> {
            throw new IllegalArgumentException("none");
        });
        IWorkbenchPage page = Ui.page();
        command("open", Map.of(OpenHandler.FILE, sound().toString()));
        SoundEditor editor = (SoundEditor) page.getActiveEditor();
        Pump.until("the sound is shown", LIMIT, () -> editor.content() != null);
        SoundPage sound = editor.content();
        page.setPartState(page.getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
        Pump.until("the spectrogram is made", LIMIT, () -> sound.selected() != null);
        command("axis", Map.of());
        command("axis", Map.of());
        command("taller", Map.of());
        for (String layer : new String[] { "pitch", "constant-q", "chroma" }) {
            command("add", Map.of(SoundHandler.VIEWER, layer));
            if (layer.equals("pitch")) {
                command("over", Map.of());
            }
        }
        command("shorter", Map.of());
        command("previous", Map.of());
        sound.loop(new double[] { 4, 6 });
        sound.playback().seek(4.8);
        Pump.until("all is painted", LIMIT, () -> sound.canvas().strips().size() == 4 && sound.canvas().strips().stream().allMatch(s -> s.lane() != null)
                && sound.canvas().complete() && !sound.store().isBusy());
        // the pointer reads what is there
        Event move = new Event();
        Rectangle plot = sound.canvas().plot(1);
        move.x = plot.x + plot.width / 3;
        move.y = plot.y + plot.height * 2 / 3;
        sound.canvas().notifyListeners(SWT.MouseMove, move);
        Pump.until("it is read", LIMIT, () -> sound.readout().contains("dB"));
        Screenshot.of(Ui.window().getShell(), "sound", 400);
    }
}
