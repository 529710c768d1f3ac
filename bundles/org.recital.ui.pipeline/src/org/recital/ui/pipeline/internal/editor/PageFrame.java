/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.util.Arrays;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.osgi.framework.FrameworkUtil;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.internal.canvas.PipelineCanvas;
import org.recital.ui.pipeline.internal.canvas.Theme;
import org.recital.ui.pipeline.internal.session.PipelineSession;

/** Ties the canvas page to the workbench: contexts for keys, menu, tool bar, status line, theme, remembered widths. */
public final class PageFrame extends Composite {

    /** Context while the page is shown in the active part. */
    static final String PAGE_CONTEXT = "org.recital.ui.pipeline.page";
    /** Context while the canvas itself has the keyboard. */
    static final String CANVAS_CONTEXT = "org.recital.ui.pipeline.canvas";
    private static final String SECTION = "PipelineEditor";
    private static final String WEIGHTS = "weights";

    private final PipelineEditor editor;
    private final CanvasPage page;
    private final IContextService contexts;
    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
    private IContextActivation pageContext;
    private IContextActivation canvasContext;

    public PageFrame(Composite parent, PipelineEditor editor, PipelineSession session, Theme theme) {
        super(parent, SWT.NONE);
        this.editor = editor;
        this.contexts = editor.getSite().getService(IContextService.class);
        setLayout(new FillLayout());
        page = new CanvasPage(this, session, theme.tints(), this::say);
        weights();
        toolBar();
        menu();
        PipelineCanvas canvas = page.canvas();
        canvas.addListener(SWT.FocusIn, e -> setCanvasContext(true));
        canvas.addListener(SWT.FocusOut, e -> focusLost());
        theme.onChange(() -> {
            if (!isDisposed()) {
                page.setTints(theme.tints());
            }
        });
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.recital.ui.pipeline.editor");
        addListener(SWT.Dispose, e -> disposed());
    }

    public CanvasPage page() {
        return page;
    }

    /** Whether this page is the one that is shown. */
    public void setShown(boolean shown) {
        if (shown && pageContext == null) {
            pageContext = contexts.activateContext(PAGE_CONTEXT);
        } else if (!shown && pageContext != null) {
            contexts.deactivateContext(pageContext);
            pageContext = null;
            setCanvasContext(false);
        }
    }

    private void focusLost() {
        Display display = getDisplay();
        // The canvas's own menu takes the keyboard for a while; its entries must stay enabled.
        display.asyncExec(() -> {
            if (!isDisposed()) {
                Control now = display.getFocusControl();
                if (now != null && now != page.canvas()) {
                    setCanvasContext(false);
                }
            }
        });
    }

    private void setCanvasContext(boolean active) {
        if (active && canvasContext == null) {
            canvasContext = contexts.activateContext(CANVAS_CONTEXT);
        } else if (!active && canvasContext != null) {
            contexts.deactivateContext(canvasContext);
            canvasContext = null;
        }
    }

    private void toolBar() {
        ToolBar bar = tools.createControl(page.toolArea());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        bar.moveAbove(page.canvas());
        editor.getSite().getService(IMenuService.class).populateContributionManager(tools, "toolbar:" + PipelineEditor.CANVAS_TOOLBAR);
        tools.update(true);
        ToolNames.keep(bar);
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> m.add(new org.eclipse.jface.action.GroupMarker(org.eclipse.ui.IWorkbenchActionConstants.MB_ADDITIONS)));
        page.canvas().setMenu(menu.createContextMenu(page.canvas()));
        ((IEditorSite) editor.getSite()).registerContextMenu(PipelineEditor.CANVAS_MENU, menu, editor.getSite().getSelectionProvider(), false);
    }

    private void say(String text) {
        IStatusLineManager line = editor.getEditorSite().getActionBars().getStatusLineManager();
        if (line != null) {
            line.setMessage(text.isEmpty() ? null : text);
        }
    }

    private IDialogSettings settings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PageFrame.class)).getDialogSettings();
        IDialogSettings ours = all.getSection(SECTION);
        return ours != null ? ours : all.addNewSection(SECTION);
    }

    private void weights() {
        String[] saved = settings().getArray(WEIGHTS);
        if (saved != null && Arrays.stream(saved).allMatch(w -> w.matches("\\d{1,4}"))) {
            page.setWeights(Arrays.stream(saved).mapToInt(Integer::parseInt).toArray());
        }
    }

    private void disposed() {
        settings().put(WEIGHTS, Arrays.stream(page.weights()).mapToObj(String::valueOf).toArray(String[]::new));
        setShown(false);
        editor.getSite().getService(IMenuService.class).releaseContributions(tools);
        tools.dispose();
    }
}
