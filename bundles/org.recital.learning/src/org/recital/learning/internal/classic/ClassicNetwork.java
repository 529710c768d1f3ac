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
