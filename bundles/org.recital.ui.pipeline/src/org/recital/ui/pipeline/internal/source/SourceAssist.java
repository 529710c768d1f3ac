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
import java.util.function.Supplier;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.recital.ui.pipeline.internal.source.Proposals.Proposal;

/** Offers what could be written at the caret. */
final class SourceAssist implements IContentAssistProcessor {

    /** Gives the proposals for a place. */
    interface Source {
        List<Proposal> at(AssistPlace place);
    }

    private final Supplier<Source> source;

    SourceAssist(Supplier<Source> source) {
        this.source = source;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        Source now = source.get();
        if (now == null) {
            return new ICompletionProposal[0];
        }
        AssistPlace place = AssistPlace.at(viewer.getDocument().get(), offset);
        String prefix = place.prefix();
        int typed = prefix.startsWith("\"") || prefix.startsWith("'") ? prefix.length() - 1 : prefix.length();
        return now.at(place).stream().map(p -> (ICompletionProposal) new CompletionProposal(p.text(), offset - typed, typed, p.text().length(), null,
                p.shown(), null, p.detail().isEmpty() ? null : p.detail())).toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return null;
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
