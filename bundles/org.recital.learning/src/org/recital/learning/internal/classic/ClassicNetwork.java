/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.util.List;

import org.recital.api.learning.Network;
import org.recital.api.learning.TrainingCurve;

/** A network of this bundle: what all have is in its head. */
interface ClassicNetwork extends Network {

	Head head();

	@Override
	default int[] inputShape() {
		return head().shape().clone();
	}

	@Override
	default List<String> labels() {
		return head().labels();
	}

	@Override
	default TrainingCurve curve() {
		return head().curve();
	}
}
