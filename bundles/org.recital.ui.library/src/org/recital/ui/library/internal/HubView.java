/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;
import org.recital.ui.library.internal.playlists.PlaylistActions;
import org.recital.ui.library.internal.songs.LibraryView;
import org.recital.ui.library.internal.songs.OpenLibraryDialog;
import org.recital.ui.library.internal.songs.SongRow;
import org.recital.ui.library.internal.songs.SongTable;

/** A view of the library: follows what changes, says what was said last at its foot, undoes what was done in any of them. */
public abstract class HubView extends ViewPart {

    private static final String CONTEXT = "org.recital.ui.library.context";

    private final LibraryHub hub = LibraryHub.get();
    private final Consumer<Topic> changes = this::follow;
    private IMemento memento;
    private Label message;
    private Link password;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public final void createPartControl(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 3).create());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        Composite foot = new Composite(parent, SWT.NONE);
        foot.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
        foot.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        message = new Label(foot, SWT.NONE);
        message.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(3, 0).create());
        password = new Link(foot, SWT.NONE);
        password.setText(Messages.Hub_passwordLink);
        password.setToolTipText(Messages.Hub_passwordTip);
        password.setLayoutData(GridDataFactory.fillDefaults().exclude(true).create());
        password.setVisible(false);
        password.addListener(SWT.Selection, e -> hub.refused().ifPresent(choice -> OpenLibraryDialog.ask(getSite().getShell(), choice).ifPresent(hub::open)));
        body(body);
        new UndoRedoActionGroup(getSite(), hub.undoContext(), true).fillActionBars(getViewSite().getActionBars());
        getViewSite().getActionBars().updateActionBars();
        IContextService contexts = getSite().getService(IContextService.class);
        contexts.activateContext(CONTEXT);
        contexts.activateContext(getViewSite().getId() + ".context");
        hub.listen(changes);
        if (memento != null) {
            restore(memento);
        }
        hub.begin();
        follow(Topic.LIBRARY);
        follow(Topic.MESSAGE);
    }

    private void follow(Topic topic) {
        if (!message.isDisposed()) {
            if (topic == Topic.MESSAGE) {
                message.setText(hub.message().replace("&", "&&").replaceAll("\\R", " "));
                message.setToolTipText(hub.message());
            }
            if (topic == Topic.LIBRARY || topic == Topic.MESSAGE) {
                offer(hub.refused().isPresent());
            }
            changed(topic);
        }
    }

    /** Whether the password can be typed that a server wants. Nobody is asked before: a window that begins waits for nobody. */
    private void offer(boolean asked) {
        if (password.getVisible() != asked) {
            password.setVisible(asked);
            ((GridData) password.getLayoutData()).exclude = !asked;
            password.getParent().layout();
        }
    }

    /** Makes what is above the message. */
    protected abstract void body(Composite parent);

    /** Something has changed. */
    protected abstract void changed(Topic topic);

    /** Shows what was shown before a restart. */
    protected void restore(IMemento state) {
        // most views have nothing to remember
    }

    /** The library and who it is looked at for. */
    protected final LibraryHub hub() {
        return hub;
    }

    /** The list of songs of this view, null: it has none. */
    public SongTable songs() {
        return null;
    }

    /** What a playlist made of the songs of this view is called. */
    protected String listName() {
        return Messages.Playlists_new;
    }

    /** Does what a command says; whether it is one of this view's. */
    public boolean perform(String command) {
        SongTable songs = songs();
        Optional<SongRow> song = songs == null ? Optional.empty() : songs.selected();
        switch (command) {
        case "play" -> song.ifPresentOrElse(s -> songs.play(), hub.sound()::stop);
        case "up" -> song.ifPresent(s -> hub.thumb(s.id(), s.title(), 1));
        case "down" -> song.ifPresent(s -> hub.thumb(s.id(), s.title(), -1));
        case "artist" -> song.ifPresent(s -> LibraryView.artist(getSite().getPage(), s.artist()));
        case "playlist" -> PlaylistActions.add(hub, songs == null ? List.of() : songs.selection());
        case "makePlaylist" -> PlaylistActions.make(hub, listName(), songs == null ? List.of() : songs.rows());
        default -> {
            return false;
        }
        }
        return true;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IUndoContext.class ? adapter.cast(hub.undoContext()) : super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        hub.forget(changes);
        super.dispose();
    }
}
