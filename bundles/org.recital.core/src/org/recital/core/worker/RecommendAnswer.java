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
 * What one recommender gives one person.
 *
 * @param step  name of the recommender's step
 * @param label what a person reads for it
 * @param user  name of the person
 * @param items best first
 */
public record RecommendAnswer(String step, String label, String user, List<ListedItem> items) {
}
