/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.StepUpdate;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.Theme;
import org.recital.ui.pipeline.internal.editor.CanvasPage;
import org.recital.ui.pipeline.internal.editor.EditorSelection;
import org.recital.ui.pipeline.internal.editor.PageFrame;
import org.recital.ui.pipeline.internal.session.PipelineMarkers;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.source.SourcePage;

/**
 * The editor of pipelines: a canvas and the source, always showing the same text, with one undo for both. Its selection,
 * as the window's selection service gives it, is a structured selection of {@link PipelineStep}s while the canvas is shown
 * and a text selection while the source is.
 */
public class PipelineEditor extends MultiPageEditorPart implements IPersistableEditor {

    /** Id of the editor. */
    public static final String ID = "org.recital.ui.pipeline.editor";
    /** Id of the content type of pipelines, {@code *.recital.yaml}. */
    public static final String CONTENT_TYPE = "org.recital.ui.pipeline.pipeline";
    /** Id of the canvas's context menu: {@code popup:org.recital.ui.pipeline.canvas}. */
    public static final String CANVAS_MENU = "org.recital.ui.pipeline.canvas";
    /** Id of the canvas's tool bar: {@code toolbar:org.recital.ui.pipeline.toolbar}. */
    public static final String CANVAS_TOOLBAR = "org.recital.ui.pipeline.toolbar";
    /** Index of the page with the canvas. */
    public static final int CANVAS = 0;
    /** Index of the page with the source. */
    public static final int SOURCE = 1;

    private static final String SHOWN_PAGE = "page";
    private static final String SELECTED_STEP = "step";

    private Theme theme;
    private IMemento memento;
    private SourcePage source;
    private PipelineSession session;
    private PageFrame frame;
    private CanvasPage canvas;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(new EditorSelection(this));
        setPartName(input.getName());
    }

    @Override
    protected void createPages() {
        theme = new Theme(getContainer().getDisplay());
        source = new SourcePage(theme, this::closeLater);
        try {
            addPage(source, getEditorInput());
        } catch (PartInitException e) {
            throw new IllegalStateException(NLS.bind(Messages.Editor_notOpened, getEditorInput().getName()), e);
        }
        IDocument document = source.getDocumentProvider().getDocument(getEditorInput());
        session = new PipelineSession(document, path(), getContainer().getDisplay(), problems -> PipelineMarkers.set(getPipelineFile(), problems));
        source.setSession(session);
        frame = new PageFrame(getContainer(), this, session, theme);
        canvas = frame.page();
        addPage(CANVAS, frame);
        setPageText(CANVAS, Messages.Editor_canvas);
        setPageText(SOURCE, Messages.Editor_source);
        canvas.onSelection(s -> ((EditorSelection) getSite().getSelectionProvider()).canvasChanged());
        setActivePage(CANVAS);
        if (memento != null) {
            if (Integer.valueOf(SOURCE).equals(memento.getInteger(SHOWN_PAGE))) {
                setActivePage(SOURCE);
            }
            Optional.ofNullable(memento.getString(SELECTED_STEP)).ifPresent(this::select);
            memento = null;
        }
    }

    @Override
    public void restoreState(IMemento state) {
        memento = state;
    }

    @Override
    public void saveState(IMemento state) {
        state.putInteger(SHOWN_PAGE, getActivePage());
        selectedStep().ifPresent(step -> state.putString(SELECTED_STEP, step));
    }

    private void closeLater(boolean save) {
        // Not in the middle of what tells that the file is gone.
        getSite().getShell().getDisplay().asyncExec(() -> {
            if (getSite() != null && getSite().getPage() != null) {
                getSite().getPage().closeEditor(this, save);
            }
        });
    }

    private Path path() {
        IEditorInput input = getEditorInput();
        if (input instanceof IFileEditorInput file && file.getFile().getLocation() != null) {
            return file.getFile().getLocation().toPath();
        }
        return input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme()) ? Path.of(uri.getURI()) : Path.of(input.getName());
    }

    /** The file in the workspace; null when the pipeline lies outside of it. */
    public IFile getPipelineFile() {
        return getEditorInput() instanceof IFileEditorInput input ? input.getFile() : null;
    }

    /** The file on disk. */
    public Path getPipelinePath() {
        return session.file();
    }

    /** The text as it is now, saved or not. */
    public String text() {
        return session.document().get();
    }

    /** The one step that is selected: on the canvas, or at the caret in the source. Empty when there is none, or more than one. */
    public Optional<String> selectedStep() {
        if (getActivePage() == SOURCE) {
            return source.stepAtCaret();
        }
        var steps = canvas.canvas().selection().steps();
        return steps.size() == 1 ? Optional.of(steps.iterator().next()) : Optional.empty();
    }

    /** Selects a step on the page that is shown and brings it into view. */
    public void select(String step) {
        if (getActivePage() == SOURCE) {
            source.reveal(step);
        } else {
            canvas.select(step);
        }
    }

    /**
     * Shows the states of steps in a run that goes on or has ended. Call on the UI thread.
     *
     * @param states the last update of each step as a whole ({@link StepUpdate#isWhole()}), by name; empty: not run
     */
    public void setRunStates(Map<String, StepUpdate> states) {
        session.setStates(states);
    }

    /**
     * Changes the pipeline as one step that Undo takes back. Call on the UI thread.
     *
     * @param change gives the pipeline as it should be; may throw IllegalArgumentException with a sentence for a person
     * @return why it cannot be changed; empty when it is
     */
    public Optional<String> edit(UnaryOperator<PipelineDocument> change) {
        canvas.form().flush();
        return session.edit(change);
    }

    /** Shows the canvas and puts the keyboard into it. */
    public void showCanvas() {
        setActivePage(CANVAS);
        canvas.setFocus();
    }

    /** Shows the source, at a step when there is one of that name. */
    public void showSource(String step) {
        setActivePage(SOURCE);
        source.setFocus();
        source.reveal(step);
    }

    /** The page with the canvas; for the commands of this bundle. */
    public CanvasPage canvasPage() {
        return canvas;
    }

    /** The page with the text. */
    public TextEditor sourcePage() {
        return source;
    }

    @Override
    protected void pageChange(int index) {
        if (frame != null && index != CANVAS) {
            frame.setShown(false); // before the text's own keys come into force
        }
        super.pageChange(index);
        if (frame != null) {
            frame.setShown(index == CANVAS);
            if (index == CANVAS) {
                // What was selected in the text is selected on the canvas, and the other way round.
                source.stepAtCaret().filter(s -> source.isRevealed()).ifPresent(canvas::select);
            } else {
                canvas.form().flush();
                var steps = canvas.canvas().selection().steps();
                source.setRevealed(true);
                if (steps.size() == 1) {
                    source.reveal(steps.iterator().next());
                }
            }
        }
    }

    @Override
    protected void handlePropertyChange(int property) {
        if (property == PROP_INPUT && session != null && source.getEditorInput() != null && !source.getEditorInput().equals(getEditorInput())) {
            setInput(source.getEditorInput());
            setPartName(getEditorInput().getName());
            session.follow(source.getDocumentProvider().getDocument(getEditorInput()), path());
        }
        super.handlePropertyChange(property);
    }

    @Override
    public void setFocus() {
        if (getActivePage() == CANVAS && canvas != null) {
            canvas.setFocus();
        } else {
            super.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        canvas.form().flush();
        source.doSave(monitor);
    }

    @Override
    public void doSaveAs() {
        canvas.form().flush();
        source.doSaveAs();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false; // paths in a pipeline are relative to its file: copy it in the navigator instead
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IGotoMarker.class && source != null) {
            return adapter.cast((IGotoMarker) this::gotoMarker);
        }
        if (adapter == IFile.class) {
            return adapter.cast(getPipelineFile());
        }
        return super.getAdapter(adapter);
    }

    private void gotoMarker(IMarker marker) {
        String step = marker.getAttribute(PipelineMarkers.STEP, "");
        if (getActivePage() == CANVAS && session.graph().node(step).isPresent() && !session.isBroken()) {
            canvas.select(step);
            canvas.setFocus();
        } else {
            setActivePage(SOURCE);
            IGotoMarker text = source.getAdapter(IGotoMarker.class);
            if (text != null) {
                text.gotoMarker(marker);
            }
        }
    }

    /** The nested editor that is shown; null while the canvas is. */
    public IEditorPart shownEditor() {
        return getActiveEditor();
    }

    @Override
    public void dispose() {
        if (session != null) {
            boolean dirty = isDirty();
            session.dispose();
            if (dirty) {
                PipelineProblems.refresh(getPipelineFile()); // what was not saved is gone, and so are its problems
            }
        }
        if (theme != null) {
            theme.dispose();
        }
        super.dispose();
    }
}
