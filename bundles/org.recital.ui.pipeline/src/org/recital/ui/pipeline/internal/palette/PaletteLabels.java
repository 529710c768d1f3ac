/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.palette;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.GlyphImages;

/** Names of kinds and contributions, with their signs. */
final class PaletteLabels extends StyledCellLabelProvider {

    private final GlyphImages images;

    PaletteLabels(GlyphImages images) {
        this.images = images;
    }

    @Override
    public void update(ViewerCell cell) {
        if (cell.getElement() instanceof Contribution c) {
            StyledString text = new StyledString(c.name());
            if (!c.name().equalsIgnoreCase(c.id())) {
                text.append("  " + c.id(), StyledString.QUALIFIER_STYLER);
            }
            cell.setText(text.getString());
            cell.setStyleRanges(text.getStyleRanges());
            cell.setImage(images.of(c));
        } else if (cell.getElement() instanceof Kind kind) {
            StyledString text = new StyledString(name(kind));
            cell.setText(text.getString());
            cell.setStyleRanges(text.getStyleRanges());
        }
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
        if (element instanceof Contribution c) {
            return c.paper().isEmpty() ? c.description() : c.description() + '\n' + c.paper();
        }
        return null;
    }

    /** What the contributions of a kind are called together. */
    static String name(Kind kind) {
        return switch (kind) {
        case IMPORTER -> Messages.Kind_importers;
        case FILTER -> Messages.Kind_filters;
        case SPLITTER -> Messages.Kind_splitters;
        case EXTRACTOR -> Messages.Kind_extractors;
        case TRANSFORMER -> Messages.Kind_transformers;
        case TRAINER -> Messages.Kind_trainers;
        case ENGINE -> Messages.Kind_engines;
        case RERANKER -> Messages.Kind_rerankers;
        default -> Messages.Kind_steps;
        };
    }
}
