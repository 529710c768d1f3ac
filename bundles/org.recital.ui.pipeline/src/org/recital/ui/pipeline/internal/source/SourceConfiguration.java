/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.recital.ui.pipeline.internal.source.YamlScanner.Role;

/** Colours and content assist of the source page. */
final class SourceConfiguration extends TextSourceViewerConfiguration {

    private static final int WIDTH = 2;

    private final Function<Role, Color> colours;
    private final Supplier<SourceAssist.Source> source;

    SourceConfiguration(IPreferenceStore preferences, Function<Role, Color> colours, Supplier<SourceAssist.Source> source) {
        super(preferences);
        this.colours = colours;
        this.source = source;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        YamlColours yaml = new YamlColours(colours);
        reconciler.setDamager(yaml, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(yaml, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant(false);
        assistant.setContentAssistProcessor(new SourceAssist(source), IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableColoredLabels(true);
        assistant.enableAutoInsert(true);
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return WIDTH;
    }

    @Override
    public String[] getIndentPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] { " ".repeat(WIDTH), "" };
    }
}
