/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.recital.ui.pipeline.internal.model.TextPatch;

/** Changes text documents so that one undo takes the whole change back. */
final class DocumentEdits {

    private DocumentEdits() {
    }

    /** Replaces what differs between the text as it is and as it should be. */
    static void replace(IDocument document, String before, String after) {
        TextPatch patch = TextPatch.between(before, after);
        if (patch.isEmpty()) {
            return;
        }
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        if (undo != null) {
            undo.commit(); // what was typed before is a step of its own
            undo.beginCompoundChange();
        }
        try {
            document.replace(patch.offset(), patch.length(), patch.replacement());
        } catch (BadLocationException e) {
            throw new IllegalStateException("A patch lies outside the text it was made for", e);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
                undo.commit();
            }
        }
    }
}
