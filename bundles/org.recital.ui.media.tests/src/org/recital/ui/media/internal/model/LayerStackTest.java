/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

class LayerStackTest {

    private static List<String> viewers(LayerStack s) {
        return s.lanes().stream().map(LaneSpec::viewer).toList();
    }

    @Test
    void aLayerIsAddedBelowTheSelectedOneAndSelected() {
        LayerStack s = LayerStack.usual().select(0).add(LaneSpec.of("pitch"));
        assertEquals(List.of("waveform", "pitch", "spectrogram"), viewers(s));
        assertEquals("pitch", s.selection().viewer());
    }

    @Test
    void aLayerIsAddedBelowWhatLiesOverTheSelectedOne() {
        LayerStack s = LayerStack.usual().add(LaneSpec.of("notes").withOver(true)).select(1).add(LaneSpec.of("chroma"));
        assertEquals(List.of("waveform", "spectrogram", "notes", "chroma"), viewers(s));
        assertEquals(List.of(List.of(0), List.of(1, 2), List.of(3)), s.strips());
    }

    @Test
    void layersMoveAndStopAtTheEnds() {
        LayerStack s = LayerStack.usual().select(1).move(-1);
        assertEquals(List.of("spectrogram", "waveform"), viewers(s));
        assertEquals(0, s.selected());
        assertEquals(s, s.move(-1));
    }

    @Test
    void theFirstLiesOverNothing() {
        LayerStack s = LayerStack.usual().change(LaneSpec.of("spectrogram").withOver(true));
        assertEquals(1, s.strips().size());
        assertFalse(s.move(-1).lanes().getFirst().over());
        assertEquals(1, s.select(0).remove().strips().size());
    }

    @Test
    void removingTheLastLeavesNothingSelected() {
        LayerStack s = LayerStack.usual().remove().remove();
        assertEquals(-1, s.selected());
        assertEquals(s, s.remove());
        assertEquals(s, s.move(1));
    }

    @Test
    void theSameSettingsAreTheSameSource() {
        LaneSpec a = LaneSpec.of("spectrogram").withSettings(Map.of("hop", "256", "size", "1024"));
        assertEquals(a.source(), a.withAxis(2).withWeight(3).source());
        assertNotEquals(a.source(), a.withSettings(Map.of("hop", "256")).source());
    }

    @Test
    void aStackIsReadAsItWasWritten() throws Exception {
        LayerStack s = LayerStack.usual().add(LaneSpec.of("chroma").withSettings(Map.of("hop", "256")).withAxis(1).withLevels(-70, -10).withWeight(2))
                .add(LaneSpec.of("notes").withOver(true)).withPalette("ember");
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        StackMemento.save(s, memento);
        StringWriter out = new StringWriter();
        memento.save(out);
        assertEquals(s, StackMemento.read(XMLMemento.createReadRoot(new StringReader(out.toString()))));
        assertEquals(LayerStack.usual(), StackMemento.read(XMLMemento.createWriteRoot("empty")));
    }
}
