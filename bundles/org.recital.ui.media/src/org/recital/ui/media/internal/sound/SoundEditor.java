/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.part.EditorPart;
import org.recital.api.media.AudioClip;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.LayerStack;
import org.recital.ui.media.internal.model.StackMemento;
import org.recital.ui.parts.WaitingPage;

/** Shows a sound as layers over time, and plays it. */
public final class SoundEditor extends EditorPart implements IPersistableEditor {

    /** Id of the editor. */
    public static final String ID = "org.recital.ui.media.sound";
    /** Not the id of the editor: what is contributed there appears in the tool bar of the window too. */
    private static final String TOOLS = "toolbar:org.recital.ui.media.sound.tools";
    private static final String POPUP = "popup:org.recital.ui.media.sound.layers";
    private static final String CONTEXT = "org.recital.ui.media.sound.context";

    private final IUndoContext undo = new ObjectUndoContext(this);
    private SoundInput sound;
    private WaitingPage waiting;
    private Composite page;
    private ToolBarManager tools;
    private LoadJob job;
    private SoundPage content;
    private IMemento restored;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        sound = SoundInput.of(input).orElseThrow(() -> new PartInitException(NLS.bind(Messages.SoundEditor_noFile, input.getName())));
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        waiting = new WaitingPage(parent, Messages.SoundEditor_cancel, Messages.SoundEditor_again, () -> job.cancel(), this::load);
        load();
    }

    private void load() {
        waiting.reading(NLS.bind(Messages.SoundEditor_reading, sound.file()));
        job = new LoadJob(sound.file(), sound.getName(), (clip, note) -> waiting.later(() -> show(clip, note)), why -> waiting.later(() -> {
            job = null;
            waiting.failed(why);
        }));
        job.schedule();
    }

    private void show(AudioClip clip, String note) {
        job = null;
        page = new Composite(waiting.area(), SWT.NONE);
        page.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        ToolBar buttons = tools.createControl(page);
        buttons.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        IMenuService menus = getSite().getService(IMenuService.class);
        menus.populateContributionManager(tools, TOOLS);
        tools.update(true);
        LayerStack layers = restored == null ? LayerStack.usual() : StackMemento.read(restored);
        content = new SoundPage(page, clip, layers, undo);
        content.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        MenuManager popup = new MenuManager();
        popup.setRemoveAllWhenShown(false);
        menus.populateContributionManager(popup, POPUP);
        content.canvas().setMenu(popup.createContextMenu(content.canvas()));
        page.addListener(SWT.Dispose, e -> {
            menus.releaseContributions(tools);
            menus.releaseContributions(popup);
            tools.dispose();
            popup.dispose();
        });
        waiting.show(page);
        content.restore(restored);
        if (!note.isEmpty()) {
            content.tell(note);
        }
        if (getSite().getPage().getActivePart() == this) {
            content.canvas().setFocus();
        }
    }

    /** What is shown; null while the file is read or when it cannot be. */
    public SoundPage content() {
        return content;
    }

    /** What is said while there is nothing to show. */
    public String message() {
        return waiting.message();
    }

    /** Where edits of the layers can be undone. */
    IUndoContext undoContext() {
        return undo;
    }

    @Override
    public void saveState(IMemento memento) {
        if (content != null) {
            StackMemento.save(content.layers(), memento);
            content.save(memento);
        } else if (restored != null) {
            memento.putMemento(restored);
        }
    }

    @Override
    public void restoreState(IMemento memento) {
        restored = memento;
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        if (content != null) {
            content.close();
        }
        try {
            getSite().getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, true);
        } catch (IllegalStateException e) {
            ILog.of(SoundEditor.class).warn(getPartName(), e); // the workbench goes away before its editors
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        if (content != null) {
            content.canvas().setFocus();
        } else {
            waiting.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // A sound is looked at, not changed.
    }

    @Override
    public void doSaveAs() {
        // A sound is looked at, not changed.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
