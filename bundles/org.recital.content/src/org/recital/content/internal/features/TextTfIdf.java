/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;

/**
 * Words weighted by how often they are met and how rare they are (G. Salton, C. Buckley 1988). The value of term t for entity
 * e is tf(e, t) x idf(t), with
 * <ul>
 * <li>tf: the sum over attributes of the attribute's weight times f, the number of times t occurs there (for a category its
 * weight); sublinear 1 + ln(f) instead where f is 1 or more;
 * <li>idf: ln((1 + n) / (1 + df)) + 1, n being the number of entities learned from that have any term and df the number of
 * those that have t;
 * </ul>
 * and each row is then divided by its Euclidean length. Terms and idf are learned from the training side where a split is
 * connected. Dimensions are the terms by falling df, then by alphabet, and labelled by them. Whoever has none of the terms
 * has no row.
 */
public final class TextTfIdf implements Extractor<TextTfIdf.Parameters> {

	/** What becomes of the names of categories. */
	public enum Labels {
		/** Cut into words like a text. */
		WORDS,
		/** One term each. */
		WHOLE
	}

	/** Which words are left out. */
	public enum StopWords {
		/** {@link Tokens#ENGLISH}. */
		ENGLISH,
		/** None. */
		NONE
	}

	/**
	 * @param entities         whose features
	 * @param attributes       names of texts and categories; empty: all texts with letters in them, and the categories
	 *                         {@code tags}
	 * @param attributeWeights how much the words of an attribute count, above 0; 1 where none is given
	 * @param labels           what becomes of the names of categories
	 * @param minDocuments     least df
	 * @param maxDocuments     greatest df as a share of n
	 * @param maxFeatures      greatest number of terms
	 * @param sublinear        whether tf is sublinear
	 * @param stopWords        which words are left out (of texts, and of names that are cut)
	 * @param normalise        whether rows get length 1
	 */
	public record Parameters(
			@Parameter(value = "item", label = "%content.entities.label", help = "%content.entities.help") Whose entities,
			@Parameter(value = "", label = "%text-tfidf.attributes.label", help = "%text-tfidf.attributes.help") List<String> attributes,
			@Parameter(value = "", label = "%text-tfidf.attribute-weights.label", help = "%text-tfidf.attribute-weights.help") Map<String, String> attributeWeights,
			@Parameter(value = "words", label = "%text-tfidf.labels.label", help = "%text-tfidf.labels.help") Labels labels,
			@Parameter(value = "2", label = "%text-tfidf.min-documents.label", help = "%text-tfidf.min-documents.help", min = 1) int minDocuments,
			@Parameter(value = "1", label = "%text-tfidf.max-documents.label", help = "%text-tfidf.max-documents.help", min = 0.0001, max = 1) double maxDocuments,
			@Parameter(value = "2000", label = "%text-tfidf.max-features.label", help = "%text-tfidf.max-features.help", min = 1, max = 1_000_000, log = true) int maxFeatures,
			@Parameter(value = "true", label = "%text-tfidf.sublinear.label", help = "%text-tfidf.sublinear.help") boolean sublinear,
			@Parameter(value = "english", label = "%text-tfidf.stop-words.label", help = "%text-tfidf.stop-words.help") StopWords stopWords,
			@Parameter(value = "true", label = "%text-tfidf.normalise.label", help = "%text-tfidf.normalise.help") boolean normalise) {
		public Parameters {
			attributeWeights.forEach(Parameters::weight);
		}

		private static double weight(String attribute, String text) {
			try {
				double weight = Double.parseDouble(text);
				if (weight > 0 && Double.isFinite(weight)) {
					return weight;
				}
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException(Messages.say(Messages.TextTfIdf_weight, attribute, text), e);
			}
			throw new IllegalArgumentException(Messages.say(Messages.TextTfIdf_weight, attribute, text));
		}

		double weight(String attribute) {
			String text = attributeWeights.get(attribute);
			return text == null ? 1 : weight(attribute, text);
		}
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		Entities of = data.entities(p.entities().kind());
		boolean[] learners = Fit.learners("text-tfidf", fit, of.kind(), of.size()); //$NON-NLS-1$
		TermCounts counts = count(p, of, context);
		int n = 0;
		int[] df = new int[counts.terms()];
		for (int e = 0; e < of.size(); e++) {
			if (learners[e] && counts.begin(e) < counts.end(e)) {
				n++;
				for (int c = counts.begin(e); c < counts.end(e); c++) {
					df[counts.term(c)]++;
				}
			}
		}
		int[] vocabulary = vocabulary(p, counts, df, n);
		if (vocabulary.length == 0) {
			throw new InputException(Messages.say(Messages.TextTfIdf_none, n, of.kind()), Messages.TextTfIdf_noneHint);
		}
		int[] dimensionOf = new int[counts.terms()];
		Arrays.fill(dimensionOf, -1);
		double[] idf = new double[counts.terms()];
		List<String> labels = new ArrayList<>();
		for (int d = 0; d < vocabulary.length; d++) {
			int term = vocabulary[d];
			dimensionOf[term] = d;
			idf[term] = Math.log((1.0 + n) / (1.0 + df[term])) + 1;
			labels.add(counts.text(term));
		}
		return features(p, of, counts, dimensionOf, idf, labels, context);
	}

	private static Features features(Parameters p, Entities of, TermCounts counts, int[] dimensionOf, double[] idf, List<String> labels,
			StepContext context) throws InputException {
		boolean[] has = new boolean[of.size()];
		int rows = 0;
		for (int e = 0; e < has.length; e++) {
			for (int c = counts.begin(e); c < counts.end(e) && !has[e]; c++) {
				has[e] = dimensionOf[counts.term(c)] >= 0;
			}
			rows += has[e] ? 1 : 0;
		}
		int width = labels.size();
		Fit.checkMemory("text-tfidf", rows, width, Messages.TextTfIdf_memoryHint); //$NON-NLS-1$
		float[] values = new float[rows * width];
		int at = 0;
		for (int e = 0; e < has.length; e++) {
			if (!has[e]) {
				continue;
			}
			double squares = 0;
			for (int c = counts.begin(e); c < counts.end(e); c++) {
				int term = counts.term(c);
				double v = dimensionOf[term] < 0 ? 0 : counts.frequency(c) * idf[term];
				squares += v * v;
			}
			double length = p.normalise() ? Math.sqrt(squares) : 1;
			for (int c = counts.begin(e); c < counts.end(e); c++) {
				int term = counts.term(c);
				if (dimensionOf[term] >= 0) {
					values[at + dimensionOf[term]] = (float) (counts.frequency(c) * idf[term] / length);
				}
			}
			at += width;
		}
		context.note(Messages.say(Messages.TextTfIdf_note, width, counts.terms(), rows, of.size(), of.kind()));
		return Features.single(of.kind(), "text-tfidf", of.size(), has, width, values, labels); //$NON-NLS-1$
	}

	private static TermCounts count(Parameters p, Entities of, StepContext context) throws InputException {
		List<Attribute> attributes = chosen(of, p.attributes());
		for (String name : p.attributeWeights().keySet()) {
			AttributeCategories.find(of, name, "text-tfidf"); // a slip in a name would pass unseen //$NON-NLS-1$
		}
		Tokens tokens = new Tokens(p.stopWords() == StopWords.ENGLISH ? Tokens.ENGLISH : Set.of());
		TermCounts.Builder counts = new TermCounts.Builder();
		for (int e = 0; e < of.size(); e++) {
			if ((e & 1023) == 0) {
				context.checkCancelled();
			}
			for (Attribute a : attributes) {
				if (a instanceof Attribute.Categories c) {
					for (int k = c.offsets()[e]; k < c.offsets()[e + 1]; k++) {
						String label = c.labels()[c.codes()[k]];
						double weight = c.weights() == null ? 1 : c.weights()[k];
						for (String term : p.labels() == Labels.WHOLE ? List.of(Tokens.normal(label)) : tokens.of(label)) {
							counts.add(term, weight);
						}
					}
				} else if (!a.text(e).isEmpty()) {
					tokens.of(a.text(e)).forEach(t -> counts.add(t, 1));
				}
				counts.endAttribute(p.weight(a.name()), p.sublinear());
			}
			counts.endEntity();
		}
		return counts.build();
	}

	private static List<Attribute> chosen(Entities of, List<String> names) throws InputException {
		List<Attribute> chosen = new ArrayList<>();
		for (String name : names) {
			Attribute a = AttributeCategories.find(of, name, "text-tfidf"); //$NON-NLS-1$
			if (a instanceof Attribute.Numeric) {
				throw new InputException(Messages.say(Messages.TextTfIdf_number, name), Messages.TextTfIdf_numberHint);
			}
			chosen.add(a);
		}
		if (names.isEmpty()) {
			of.attributes().values().stream()
					.filter(a -> a instanceof Attribute.Text t && isLanguage(t) || a instanceof Attribute.Categories && a.name().equals("tags")) //$NON-NLS-1$
					.forEach(chosen::add);
		}
		if (chosen.isEmpty()) {
			throw new InputException(Messages.say(Messages.TextTfIdf_noText, of.kind()), Messages.TextTfIdf_noTextHint);
		}
		return chosen;
	}

	/** Whether any value has a letter: keys into other catalogues are texts as well, but say nothing. */
	private static boolean isLanguage(Attribute.Text text) {
		for (String value : text.values()) {
			if (value != null && value.codePoints().anyMatch(Character::isLetter)) {
				return true;
			}
		}
		return false;
	}

	/** The terms to keep, by falling df, then by alphabet. */
	private static int[] vocabulary(Parameters p, TermCounts counts, int[] df, int n) {
		List<Integer> terms = new ArrayList<>();
		for (int t = 0; t < df.length; t++) {
			if (df[t] >= p.minDocuments() && df[t] <= p.maxDocuments() * n) {
				terms.add(t);
			}
		}
		terms.sort((a, b) -> df[a] != df[b] ? Integer.compare(df[b], df[a]) : counts.text(a).compareTo(counts.text(b)));
		return terms.stream().limit(p.maxFeatures()).mapToInt(Integer::intValue).toArray();
	}
}
