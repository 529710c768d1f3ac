
package org.recital.api.evaluation;

import org.recital.api.data.Interactions;
import org.recital.api.data.Split;

/**
 * What lists and predictions are judged against.
 *
 * @param split      the part
 * @param relevant   users x items: the test items that count as relevant, with their values
 * @param popularity number of users with the item in training, one an item
 */
public record Judgement(Split split, Interactions relevant, int[] popularity) {
}
