package org.recital.learning.internal.classic;

/** Scores to probabilities. */
final class Softmax {

	private Softmax() {
	}

	/** Replaces k scores from {@code at} on by their probabilities. */
	static void apply(double[] scores, int at, int k) {
		double most = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < k; c++) {
			most = Math.max(most, scores[at + c]);
		}
		double sum = 0;
		for (int c = 0; c < k; c++) {
			scores[at + c] = Math.exp(scores[at + c] - most);
			sum += scores[at + c];
		}
		for (int c = 0; c < k; c++) {
			scores[at + c] /= sum;
		}
	}
}
