/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.media.internal.play.Part;
import org.recital.ui.runs.RunSelection;

/** Does what a command asks, on the sound of the active editor. */
public final class SoundHandler extends AbstractHandler {

    private static final String PREFIX = "org.recital.ui.media.";
    /** Parameter of the command that adds a layer: id of the viewer. */
    public static final String VIEWER = PREFIX + "viewer";
    /** Parameter of the command that chooses colours: id of the palette. */
    public static final String PALETTE = PREFIX + "palette";

    private static final Map<String, BiConsumer<SoundPage, ExecutionEvent>> DOINGS = Map.ofEntries(
            doing("play", p -> p.playback().toggle()),
            doing("loop", p -> actions(p).loop()),
            doing("playAll", p -> actions(p).part(Part.ALL)),
            doing("playHarmonic", p -> actions(p).part(Part.HARMONIC)),
            doing("playPercussive", p -> actions(p).part(Part.PERCUSSIVE)),
            doing("zoomIn", p -> actions(p).zoom(1)),
            doing("zoomOut", p -> actions(p).zoom(-1)),
            doing("zoomFit", p -> actions(p).fit()),
            doing("zoomLoop", p -> actions(p).zoomLoop()),
            doing("left", p -> actions(p).scroll(-0.1)),
            doing("right", p -> actions(p).scroll(0.1)),
            doing("pageLeft", p -> actions(p).scroll(-0.9)),
            doing("pageRight", p -> actions(p).scroll(0.9)),
            doing("begin", p -> actions(p).end(false)),
            doing("end", p -> actions(p).end(true)),
            doing("previous", p -> actions(p).select(-1)),
            doing("next", p -> actions(p).select(1)),
            doing("remove", p -> actions(p).remove()),
            doing("up", p -> actions(p).move(-1)),
            doing("down", p -> actions(p).move(1)),
            doing("over", p -> actions(p).over()),
            doing("axis", p -> actions(p).axis()),
            doing("taller", p -> actions(p).taller(1)),
            doing("shorter", p -> actions(p).taller(-1)),
            doing("brighter", p -> actions(p).brighter(1)),
            doing("darker", p -> actions(p).brighter(-1)),
            doing("contrastMore", p -> actions(p).contrast(1)),
            doing("contrastLess", p -> actions(p).contrast(-1)),
            Map.entry(PREFIX + "add", SoundHandler::add),
            Map.entry(PREFIX + "addNetwork", SoundHandler::addNetwork),
            Map.entry(PREFIX + "colours", SoundHandler::colours),
            Map.entry(PREFIX + "settings", (p, e) -> SettingsDialog.open(shell(e), p)),
            Map.entry(PREFIX + "exportPicture", (p, e) -> Exports.picture(shell(e), p)),
            Map.entry(PREFIX + "exportData", (p, e) -> Exports.data(shell(e), p)));

    private static Map.Entry<String, BiConsumer<SoundPage, ExecutionEvent>> doing(String name, Consumer<SoundPage> what) {
        return Map.entry(PREFIX + name, (page, event) -> what.accept(page));
    }

    private static SoundActions actions(SoundPage page) {
        return new SoundActions(page);
    }

    /** That of the window: the active one may be a dialog that is just going away. */
    private static Shell shell(ExecutionEvent event) {
        return HandlerUtil.getActiveWorkbenchWindow(event).getShell();
    }

    private static void add(SoundPage page, ExecutionEvent event) {
        String viewer = event.getParameter(VIEWER);
        if (viewer != null) {
            actions(page).add(viewer);
        } else {
            Shell shell = shell(event);
            AddDialog.open(shell, id -> SettingsDialog.add(shell, page, id));
        }
    }

    private static void addNetwork(SoundPage page, ExecutionEvent event) {
        RunSelection runs = RunSelection.of(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().getSelection(RunSelection.VIEW));
        NetworkDialog.open(shell(event), page, runs.folders());
    }

    private static void colours(SoundPage page, ExecutionEvent event) {
        String palette = event.getParameter(PALETTE);
        if (palette != null) {
            actions(page).palette(palette);
        } else {
            actions(page).palette();
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof SoundEditor editor && editor.content() != null) {
            BiConsumer<SoundPage, ExecutionEvent> doing = DOINGS.get(event.getCommand().getId());
            if (doing != null) {
                doing.accept(editor.content(), event);
            }
        }
        return null;
    }
}
