/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.canvas.Theme;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.source.YamlScanner.Role;

/** The second page of the editor: the text, in colours, with problems and content assist. */
public final class SourcePage extends TextEditor {

    private final Theme theme;
    private final Consumer<Boolean> closer;
    private PipelineSession session;
    private boolean revealed;

    /** A page. @param closer closes the whole editor, with or without saving: the file is gone */
    public SourcePage(Theme theme, Consumer<Boolean> closer) {
        this.theme = theme;
        this.closer = closer;
        setSourceViewerConfiguration(new SourceConfiguration(getPreferenceStore(), this::colour, this::assist));
        theme.onChange(() -> {
            ISourceViewer viewer = getSourceViewer();
            if (viewer != null && viewer.getTextWidget() != null) {
                viewer.invalidateTextPresentation();
            }
        });
    }

    /** What the text means; content assist asks it. */
    public void setSession(PipelineSession session) {
        this.session = session;
    }

    private Color colour(Role role) {
        return theme.colour("org.recital.ui.pipeline.source." + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    private SourceAssist.Source assist() {
        if (session == null || session.schemas() == null) {
            return null;
        }
        PipelineDocument document = session.good(); // a half-written line is a syntax error more often than not
        return place -> Proposals.at(place, document, session.graph(), session.schemas());
    }

    @Override
    protected boolean isTabsToSpacesConversionEnabled() {
        return true; // YAML knows no tabs
    }

    @Override
    public void close(boolean save) {
        closer.accept(save);
    }

    /** The step the caret is in, or empty. */
    public Optional<String> stepAtCaret() {
        ISourceViewer viewer = getSourceViewer();
        if (viewer == null || session == null) {
            return Optional.empty();
        }
        int caret = viewer.getSelectedRange().x;
        List<StepElement> steps = session.pipeline().steps();
        return steps.stream().filter(s -> caret >= s.marks().step().offset() && caret <= s.marks().body().end()).map(StepElement::name).findFirst();
    }

    /** Selects the name of a step. */
    public void reveal(String step) {
        session.pipeline().step(step).ifPresent(s -> selectAndReveal(s.marks().step().offset(), s.marks().step().length()));
    }

    /** Whether a person has seen this page; until then its caret means nothing. */
    public boolean isRevealed() {
        return revealed;
    }

    public void setRevealed(boolean seen) {
        revealed = seen;
    }

    /** Ids of the actions that the window's menus and keys reach. */
    public static List<String> actionIds() {
        return List.of(ITextEditorActionConstants.UNDO, ITextEditorActionConstants.REDO, ITextEditorActionConstants.CUT, ITextEditorActionConstants.COPY,
                ITextEditorActionConstants.PASTE, ITextEditorActionConstants.DELETE, ITextEditorActionConstants.SELECT_ALL, ITextEditorActionConstants.FIND,
                ITextEditorActionConstants.PRINT);
    }
}
