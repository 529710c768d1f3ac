/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.sound.sampled.LineUnavailableException;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recital.api.media.AudioClip;
import org.recital.audio.Samples;
import org.recital.audio.separate.Separated;
import org.recital.audio.separate.Separation;

class PlayerTest {

    private static final int RATE = 1000;

    private final FakeLine line = new FakeLine();
    private final LinkedBlockingQueue<String> sentences = new LinkedBlockingQueue<>();
    private final Player player = new Player(format -> line, () -> { }, sentences::add);

    @AfterEach
    void silence() {
        player.close();
    }

    /** Sample i has the value i. */
    private static float[] ramp(int n) {
        float[] s = new float[n];
        for (int i = 0; i < n; i++) {
            s[i] = i / 32767f;
        }
        return s;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 20 s");
            Thread.sleep(2);
        }
    }

    @Test
    void samplesReachTheLineInOrderAndNotFarAhead() throws Exception {
        player.play(ramp(3000), RATE, 0.5);
        until(() -> line.samples().length == 100);
        Thread.sleep(30);
        assertEquals(100, line.samples().length, "a tenth of a second ahead, no more");
        assertEquals(500, line.samples()[0]);
        assertEquals(599, line.samples()[99]);
        assertEquals(0.5, player.position(), 1e-9, "nothing is heard yet");
        line.hear(60);
        assertEquals(0.56, player.position(), 1e-9);
        assertTrue(player.isPlaying());
        assertEquals(16, line.getFormat().getSampleSizeInBits());
    }

    @Test
    void itEndsWhenAllIsHeard() throws Exception {
        player.play(ramp(150), RATE, 0);
        until(() -> {
            line.hear(50);
            return !player.isPlaying();
        });
        assertEquals(150, line.samples().length);
        assertTrue(Double.isNaN(player.position()));
        assertFalse(line.isOpen());
    }

    @Test
    void aRegionRepeatsAndThePositionFollows() throws Exception {
        player.setLoop(new double[] { 0.2, 0.25 });
        player.play(ramp(1000), RATE, 0.2);
        for (int i = 0; i < 3; i++) {
            int needed = 100 + 40 * i;
            until(() -> line.samples().length >= needed);
            line.hear(40);
        }
        short[] s = line.samples();
        for (int i = 0; i < 180; i++) {
            assertEquals(200 + i % 50, s[i], "sample " + i);
        }
        // 120 heard: twice through the region and 20 into it
        assertEquals(0.22, player.position(), 1e-9);
    }

    @Test
    void aRegionThatIsTakenAwayPlaysOn() throws Exception {
        player.setLoop(new double[] { 0.2, 0.25 });
        player.play(ramp(1000), RATE, 0.2);
        until(() -> line.samples().length >= 100);
        player.setLoop(null);
        line.hear(100);
        until(() -> line.samples().length >= 200);
        assertEquals(299, line.samples()[199] - 0, "straight on after the second time");
    }

    @Test
    void stoppingClosesTheLine() throws Exception {
        player.play(ramp(100_000), RATE, 0);
        until(() -> line.samples().length > 0);
        player.stop();
        assertFalse(player.isPlaying());
        until(() -> !line.isOpen());
    }

    @Test
    void aMachineWithoutSoundSaysSo() throws Exception {
        for (Exception why : new Exception[] { new LineUnavailableException("in use"), new IllegalArgumentException("No line matching") }) {
            try (Player silent = new Player(format -> {
                if (why instanceof LineUnavailableException e) {
                    throw e;
                }
                throw (IllegalArgumentException) why;
            }, () -> { }, sentences::add)) {
                silent.play(ramp(100), RATE, 0);
                String said = sentences.poll(20, TimeUnit.SECONDS);
                assertTrue(said != null && said.contains(why.getMessage()) && said.startsWith("No sound can be played"), said);
                until(() -> !silent.isPlaying());
            }
        }
    }

    @Test
    void partsInBlocksAreThoseOfTheWholeSound() {
        int rate = 22050;
        float[] s = new float[40 * rate];
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < s.length; i++) {
            double t = i / (double) rate;
            s[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * t) + (i % 11025 < 200 ? 0.4 * random.nextGaussian() : 0));
        }
        Separated whole = Separation.hpss(new Samples(s, rate));
        AudioClip clip = new AudioClip("clicks", s, rate);
        near(whole.harmonic().data(), Part.HARMONIC.of(clip, new NullProgressMonitor()));
        near(whole.percussive().data(), Part.PERCUSSIVE.of(clip, new NullProgressMonitor()));
        assertEquals(s, Part.ALL.of(clip, new NullProgressMonitor()));
    }

    private static void near(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5f, "sample " + i);
        }
    }
}
