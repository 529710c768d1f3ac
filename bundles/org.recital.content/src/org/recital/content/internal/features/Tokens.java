/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts texts into words: Unicode compatibility composition (NFKC), lower case, word boundaries of the Java platform (Unicode
 * Standard Annex 29); what has neither letter nor digit is dropped, and so is a possessive 's at the end.
 */
final class Tokens {

	/** English function words: articles, pronouns, prepositions, conjunctions, auxiliaries. */
	static final Set<String> ENGLISH = Set.of(("a about above after again against all am an and any are as at be because been before being " //$NON-NLS-1$
			+ "below between both but by can could did do does doing down during each few for from further had has have having he her here " //$NON-NLS-1$
			+ "hers herself him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only " //$NON-NLS-1$
			+ "or other our ours ourselves out over own same she should so some such than that the their theirs them themselves then there " //$NON-NLS-1$
			+ "these they this those through to too under until up very was we were what when where which while who whom why will with would " //$NON-NLS-1$
			+ "you your yours yourself yourselves").split(" ")); //$NON-NLS-1$ //$NON-NLS-2$

	private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
	private final Set<String> stopWords;

	/**
	 * @param stopWords words to leave out, lower case
	 */
	Tokens(Set<String> stopWords) {
		this.stopWords = stopWords;
	}

	/** A text in its compared form, whole. */
	static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/** The words of a text, in order, repeats included. */
	List<String> of(String text) {
		String normal = normal(text).replace('\u2019', '\'');
		List<String> tokens = new ArrayList<>();
		words.setText(normal);
		int begin = words.first();
		for (int end = words.next(); end != BreakIterator.DONE; begin = end, end = words.next()) {
			String token = normal.substring(begin, end);
			if (token.endsWith("'s")) { //$NON-NLS-1$
				token = token.substring(0, token.length() - 2);
			}
			if (token.codePoints().anyMatch(Character::isLetterOrDigit) && !stopWords.contains(token)) {
				tokens.add(token);
			}
		}
		return tokens;
	}
}
