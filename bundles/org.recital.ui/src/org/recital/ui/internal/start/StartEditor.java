/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.start;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.wizard.NewHandler;

/** What an empty window shows: the three ways to begin. */
public final class StartEditor extends EditorPart {

    /** Id of the editor. */
    public static final String ID = "org.recital.ui.start";

    private ActionCard first;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), parent);
        Font large = fonts.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(10).setStyle(SWT.BOLD));
        Font medium = fonts.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(2).setStyle(SWT.BOLD));
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite page = new Composite(scroll, SWT.NONE);
        page.setLayout(GridLayoutFactory.fillDefaults().margins(40, 32).spacing(0, 14).create());
        Label title = new Label(page, SWT.NONE);
        title.setText(Messages.Start_title);
        title.setFont(large);
        Label words = new Label(page, SWT.WRAP);
        words.setText(Messages.Start_words);
        words.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).indent(0, 0).create());
        first = card(page, medium, ActionCard.Glyph.DATA, Messages.Start_new, Messages.Start_newWords, NewHandler.NEW_PIPELINE);
        card(page, medium, ActionCard.Glyph.WORLD, Messages.Start_sample, Messages.Start_sampleWords, NewHandler.SAMPLE);
        card(page, medium, ActionCard.Glyph.FILE, Messages.Start_open, Messages.Start_openWords, NewHandler.OPEN);
        scroll.setContent(page);
        scroll.setMinSize(page.computeSize(640, SWT.DEFAULT));
    }

    private ActionCard card(Composite page, Font font, ActionCard.Glyph glyph, String title, String words, String command) {
        ActionCard card = new ActionCard(page, font, glyph, title, words, () -> {
            try {
                getSite().getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                ILog.of(StartEditor.class).error(command, e);
            }
        });
        card.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(620, 84).create());
        return card;
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to save.
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
