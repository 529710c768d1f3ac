/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.media.internal.play.FakeLine;
import org.recital.ui.media.internal.play.Lines;
import org.recital.ui.media.internal.play.Part;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class SoundEditorTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PREFIX = "org.recital.ui.media.";

    @TempDir
    Path folder;
    private FakeLine line;

    @BeforeEach
    void fakeLine() {
        line = new FakeLine();
        Playback.use(format -> line);
    }

    @AfterEach
    void close() {
        page().closeAllEditors(false);
        Playback.use(Lines.SYSTEM);
    }

    private static IWorkbenchPage page() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return (active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0]).getActivePage();
    }

    private static Object command(String id, Map<String, String> parameters) throws Exception {
        IWorkbenchWindow window = page().getWorkbenchWindow();
        Command command = window.getService(ICommandService.class).getCommand(id);
        return window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), new Event());
    }

    private static void command(String name) throws Exception {
        command(PREFIX + name, Map.of());
    }

    /** The window takes notice of what can be undone a little later. */
    private static void enabled(String id, int left) {
        Command command = page().getWorkbenchWindow().getService(ICommandService.class).getCommand(id);
        Pump.until(id + " is enabled, " + left + " to go", LIMIT, command::isEnabled);
    }

    private SoundPage open(double seconds) throws Exception {
        return open(Wavs.tones(folder.resolve("tones.wav"), seconds));
    }

    private static SoundPage open(Path file) throws Exception {
        SoundEditor editor = (SoundEditor) command(PREFIX + "open", Map.of(OpenHandler.FILE, file.toString()));
        Pump.until("the sound is shown", LIMIT, () -> editor.content() != null);
        return editor.content();
    }

    private static void complete(SoundPage sound) {
        Pump.until("all is painted", LIMIT, () -> sound.canvas().strips().size() == sound.layers().strips().size()
                && sound.canvas().strips().stream().allMatch(s -> s.lane() != null) && sound.canvas().complete());
    }

    /** What is on the screen where the canvas is. */
    private static ImageData pixels(SoundPage sound) {
        sound.canvas().getShell().forceActive();
        Pump.during(Duration.ofMillis(300));
        Rectangle area = sound.canvas().getClientArea();
        Point at = sound.canvas().toDisplay(0, 0);
        Image image = new Image(Display.getCurrent(), area.width, area.height);
        GC gc = new GC(Display.getCurrent());
        try {
            gc.copyArea(image, at.x, at.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    @Test
    void aSoundIsShownAsWaveformAndSpectrogram() throws Exception {
        SoundPage sound = open(10);
        complete(sound);
        assertEquals(List.of("Waveform", "Spectrogram"), sound.canvas().strips().stream().map(s -> s.title()).toList());
        Rectangle plot = sound.canvas().plot(1);
        ImageData p = pixels(sound);
        // the tone of 1,000 Hz is brighter than what is a little above it
        int tone = brightness(p, plot.x + plot.width / 2, plot.y + row(sound, 1, 1000));
        int beside = brightness(p, plot.x + plot.width / 2, plot.y + row(sound, 1, 2500));
        assertTrue(tone > beside + 80, tone + " and " + beside);
    }

    private static int row(SoundPage sound, int strip, double value) {
        return (int) ((1 - sound.canvas().strips().get(strip).lane().axis().fraction(value)) * sound.canvas().plot(strip).height);
    }

    private static int brightness(ImageData data, int x, int y) {
        var rgb = data.palette.getRGB(data.getPixel(x, y));
        return rgb.red + rgb.green + rgb.blue;
    }

    @Test
    void thePointerReadsTimeFrequencyAndLevelExactly() throws Exception {
        SoundPage sound = open(10);
        complete(sound);
        Rectangle plot = sound.canvas().plot(1);
        Event move = new Event();
        move.x = plot.x + 400;
        move.y = plot.y + row(sound, 1, 1000);
        sound.canvas().notifyListeners(SWT.MouseMove, move);
        Pump.until("it is read", LIMIT, () -> sound.readout().contains("dB"));
        // the tone has an amplitude of 0.5: -6.02 dB, the bin's middle is 990.53 or 1,001.3 Hz at 22,050 / 2048
        assertTrue(sound.readout().matches("0:\\d\\d\\.\\d{6} +[\\d,.]+ Hz +\u22126\\.\\d+ dB  \\(0:\\d\\d\\.\\d{6}, 1,001\\.\\d+ Hz\\)"), sound.readout());
        sound.canvas().notifyListeners(SWT.MouseExit, new Event());
        assertTrue(sound.readout().contains("22,050"), sound.readout());
    }

    @Test
    void layersAreEditedAndUndone() throws Exception {
        SoundPage sound = open(3);
        command(PREFIX + "add", Map.of(SoundHandler.VIEWER, "waveform"));
        assertEquals(3, sound.layers().lanes().size());
        command("up");
        assertEquals(1, sound.layers().selected());
        command("taller");
        command("remove");
        assertEquals(2, sound.layers().lanes().size());
        for (int i = 0; i < 4; i++) {
            enabled("org.eclipse.ui.edit.undo", 4 - i);
            command("org.eclipse.ui.edit.undo", Map.of());
        }
        assertEquals(org.recital.ui.media.internal.model.LayerStack.usual(), sound.layers());
        enabled("org.eclipse.ui.edit.redo", 1);
        command("org.eclipse.ui.edit.redo", Map.of());
        assertEquals(3, sound.layers().lanes().size());
        complete(sound);
    }

    @Test
    void theAxisAndTheColoursChange() throws Exception {
        SoundPage sound = open(3);
        complete(sound);
        String before = sound.canvas().strips().get(1).lane().axis().scale().name();
        command("axis");
        Pump.until("another axis", LIMIT, () -> !sound.canvas().strips().get(1).lane().axis().scale().name().equals(before));
        command(PREFIX + "colours", Map.of(SoundHandler.PALETTE, "grey"));
        complete(sound);
        Rectangle plot = sound.canvas().plot(1);
        ImageData p = pixels(sound);
        var rgb = p.palette.getRGB(p.getPixel(plot.x + 20, plot.y + row(sound, 1, 1000)));
        assertTrue(Math.abs(rgb.red - rgb.green) < 4 && Math.abs(rgb.red - rgb.blue) < 4, rgb.toString());
    }

    @Test
    void zoomAndScrollMoveAllStripsTogetherAndTheWindowAnswers() throws Exception {
        SoundPage sound = open(120);
        complete(sound);
        try (UiWatchdog dog = new UiWatchdog(Display.getCurrent())) {
            for (int i = 0; i < 8; i++) {
                command("zoomIn");
                Pump.during(Duration.ofMillis(20));
            }
            for (int i = 0; i < 40; i++) {
                command("right");
                sound.canvas().update();
                Pump.during(Duration.ofMillis(10));
            }
            dog.check();
        }
        assertTrue(sound.canvas().window().from() > 1);
        complete(sound);
        command("zoomFit");
        assertEquals(0, sound.canvas().window().left());
    }

    @Test
    void theWheelScrollsAndZoomsAtThePointer() throws Exception {
        SoundPage sound = open(60);
        complete(sound);
        Rectangle plot = sound.canvas().plot(0);
        double under = sound.canvas().window().seconds(300);
        for (int i = 0; i < 5; i++) {
            Event zoom = new Event();
            zoom.count = 3;
            zoom.x = plot.x + 300;
            zoom.y = plot.y + 5;
            zoom.stateMask = SWT.MOD1;
            sound.canvas().notifyListeners(SWT.MouseVerticalWheel, zoom);
        }
        assertEquals(under, sound.canvas().window().seconds(300), sound.canvas().window().perPixel());
        double from = sound.canvas().window().from();
        Event scroll = new Event();
        scroll.count = -3;
        sound.canvas().notifyListeners(SWT.MouseVerticalWheel, scroll);
        assertTrue(sound.canvas().window().from() > from);
    }

    @Test
    void playingMovesTheCursorAndARegionRepeats() throws Exception {
        SoundPage sound = open(5);
        complete(sound);
        sound.loop(new double[] { 1, 1.5 });
        sound.playback().seek(1);
        command("play");
        Pump.until("it plays", LIMIT, () -> sound.playback().isPlaying() && line.samples().length >= 2000);
        line.hear(1100);
        Pump.until("the cursor moves", LIMIT, () -> Math.abs(sound.playback().cursor() - (1 + 1100 / 22050.0)) < 1e-6);
        for (int i = 0; i < 12; i++) {
            int n = line.samples().length;
            line.hear(1000);
            Pump.until("more is written", LIMIT, () -> line.samples().length > n);
        }
        assertTrue(sound.playback().cursor() < 1.51, "it repeats");
        command("play");
        Pump.until("it has stopped", LIMIT, () -> !sound.playback().isPlaying());
    }

    @Test
    void tonesAloneAreHeard() throws Exception {
        SoundPage sound = open(5);
        command("playHarmonic");
        assertEquals(Part.HARMONIC, sound.playback().part());
        command("play");
        Pump.until("it plays", LIMIT, () -> line.samples().length > 1000);
        short[] heard = line.samples();
        float[] expected = Part.HARMONIC.of(sound.clip(), new org.eclipse.core.runtime.NullProgressMonitor());
        for (int i = 0; i < 1000; i++) {
            assertEquals(expected[i] * 32767, heard[i], 1);
        }
    }

    @Test
    void withoutASoundDeviceASentenceSaysSo() throws Exception {
        Playback.use(format -> {
            throw new IllegalArgumentException("No line matching");
        });
        SoundPage sound = open(2);
        command("play");
        Pump.until("it is said", LIMIT, () -> sound.notice().startsWith("No sound can be played"));
        assertNull(sound.playback().loop());
    }

    @Test
    void aDamagedFileIsSaidAndAnotherTriesAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.wav"), "RIFF, but no more");
        SoundEditor editor = (SoundEditor) command(PREFIX + "open", Map.of(OpenHandler.FILE, file.toString()));
        Pump.until("it is said", LIMIT, () -> editor.message().contains("cannot be shown"));
        assertTrue(editor.message().contains("broken.wav"), editor.message());
        assertNull(editor.content());
    }

    @Test
    void filesThatArePickedAreOpenedEachInAnEditor() throws Exception {
        Path one = Wavs.tones(folder.resolve("one.wav"), 0.5);
        Path two = Wavs.tones(folder.resolve("two.wav"), 0.5);
        List<String> asked = new ArrayList<>();
        OpenHandler.use(shell -> {
            asked.add(shell == page().getWorkbenchWindow().getShell() ? "the window" : "another shell");
            return asked.size() == 1 ? List.of() : List.of(one, two);
        });
        try {
            command("open");
            assertEquals(0, page().getEditorReferences().length, "the person cancelled");
            command("open");
            assertEquals(List.of("the window", "the window"), asked);
            assertEquals(List.of("one.wav", "two.wav"), Arrays.stream(page().getEditorReferences()).map(e -> e.getName()).toList());
            SoundEditor last = (SoundEditor) page().getActiveEditor();
            assertEquals(new SoundInput(two, ""), last.getEditorInput(), "the last one is in front");
            Pump.until("it is shown", LIMIT, () -> last.content() != null);
            command("open");
            assertEquals(2, page().getEditorReferences().length, "a file that is open is not opened twice");
        } finally {
            OpenHandler.use(null);
        }
    }

    @Test
    void anUnknownLayerDoesTheOthersNoHarm() throws Exception {
        SoundPage sound = open(3);
        command(PREFIX + "add", Map.of(SoundHandler.VIEWER, "nobody-has-this"));
        Pump.until("it is said", LIMIT, () -> sound.canvas().strips().stream().anyMatch(s -> s.message().contains("nobody-has-this")));
        Pump.until("the others are there", LIMIT, () -> sound.canvas().strips().stream().filter(s -> s.lane() != null).count() == 2);
    }

    @Test
    void whatIsSetSurvivesARestart() throws Exception {
        SoundPage sound = open(60);
        command(PREFIX + "colours", Map.of(SoundHandler.PALETTE, "ember"));
        command("axis");
        sound.window(sound.canvas().window().range(20, 30));
        sound.loop(new double[] { 22, 24 });
        sound.playback().seek(23);
        SoundEditor editor = (SoundEditor) page().getActiveEditor();
        XMLMemento memento = XMLMemento.createWriteRoot("state");
        editor.saveState(memento);
        var layers = sound.layers();
        page().closeAllEditors(false);

        SoundEditor opened = (SoundEditor) command(PREFIX + "open", Map.of(OpenHandler.FILE, folder.resolve("tones.wav").toString()));
        opened.restoreState(memento);
        Pump.until("the sound is shown", LIMIT, () -> opened.content() != null);
        SoundPage back = opened.content();
        Pump.until("it has a width", LIMIT, () -> back.canvas().window().width() > 1);
        assertEquals(layers, back.layers());
        assertEquals(20, back.canvas().window().from(), 0.05);
        assertEquals(30, back.canvas().window().to(), 0.05);
        assertEquals(23, back.playback().cursor(), 1e-9);
        assertEquals(22, back.playback().loop()[0], 1e-9);
        assertNotNull(((SoundInput) opened.getEditorInput()).getPersistable());
    }

    @Test
    void picturesAndDataAreExported() throws Exception {
        SoundPage sound = open(3);
        complete(sound);
        sound.loop(new double[] { 1, 1.1 });
        Path png = folder.resolve("out.png");
        Path csv = folder.resolve("out.csv");
        Job picture = Exports.picture(sound, png);
        Job data = Exports.data(sound, csv);
        Pump.until("both are written", LIMIT, () -> picture.getResult() != null && data.getResult() != null);
        assertEquals(2800, ImageIO.read(png.toFile()).getWidth());
        List<String> lines = Files.readAllLines(csv);
        assertEquals(1026, lines.getFirst().split(",").length);
        assertEquals(1, Double.parseDouble(lines.get(1).split(",")[0]), 512 / 22050.0);
        assertEquals(6, lines.size(), "a heading, and 0.1 s in frames of 512 / 22,050 s");
    }

    @Test
    void theCanvasAndTheButtonsHaveNames() throws Exception {
        SoundPage sound = open(3);
        complete(sound);
        assertTrue(sound.canvas().description().startsWith("tones.wav: Waveform, Spectrogram; from 0:00.000 to 0:03"), sound.canvas().description());
    }
}
