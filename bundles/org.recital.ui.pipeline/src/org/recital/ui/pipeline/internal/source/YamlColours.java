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

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.recital.ui.pipeline.internal.source.YamlScanner.Piece;
import org.recital.ui.pipeline.internal.source.YamlScanner.Role;

/** Colours the lines that a change touches. */
final class YamlColours implements IPresentationDamager, IPresentationRepairer {

    private final Function<Role, Color> colours;
    private IDocument document;

    YamlColours(Function<Role, Color> colours) {
        this.colours = colours;
    }

    @Override
    public void setDocument(IDocument document) {
        this.document = document;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        try {
            int start = document.getLineInformationOfOffset(event.getOffset()).getOffset();
            int end = event.getOffset() + (event.getText() == null ? 0 : event.getText().length());
            IRegion last = document.getLineInformationOfOffset(Math.min(end, document.getLength()));
            return new Region(start, last.getOffset() + last.getLength() - start);
        } catch (BadLocationException e) {
            return partition; // all of it, then
        }
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        try {
            int first = document.getLineOfOffset(damage.getOffset());
            int last = document.getLineOfOffset(damage.getOffset() + damage.getLength());
            for (int line = first; line <= last; line++) {
                IRegion region = document.getLineInformation(line);
                for (Piece piece : YamlScanner.scan(document.get(region.getOffset(), region.getLength()))) {
                    add(presentation, region.getOffset() + piece.offset(), piece);
                }
            }
        } catch (BadLocationException e) {
            presentation.clear(); // the text has changed meanwhile and will be coloured again
        }
    }

    private void add(TextPresentation presentation, int offset, Piece piece) {
        if (piece.role() != Role.PLAIN) {
            int style = piece.role() == Role.VARIABLE ? SWT.BOLD : SWT.NORMAL;
            presentation.addStyleRange(new StyleRange(offset, piece.length(), colours.apply(piece.role()), null, style));
        }
    }
}
