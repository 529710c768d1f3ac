/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.util.List;

/**
 * One person, side by side.
 *
 * @param user    name of the person
 * @param part    the part that is shown
 * @param liked   what they met in training, greatest value first
 * @param met     how many items they met in training
 * @param heldOut what was held out for the test, greatest value first
 * @param engines what each recommender gives, in the order of the pipeline
 */
public record PersonAnswer(String user, int part, List<ListedItem> liked, int met, List<ListedItem> heldOut,
		List<RecommendAnswer> engines) {
}
