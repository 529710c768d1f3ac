/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.text.MessageFormat;
import java.util.concurrent.TimeUnit;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.RecommenderModel;

/** Says why one recommender gives somebody its items, as long as that is quick: a list must not wait for its reasons. */
final class Why {

	/** For all the items of one list. */
	private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(400);

	private final RecommenderModel model;
	private final int user;
	private final long begun = System.nanoTime();
	private boolean silent;

	Why(RecommenderModel model, int user) {
		this.model = model;
		this.user = user;
		silent = !(model.recommender() instanceof Explainer);
	}

	/** A sentence; empty when the engine has none, failed, or the time is up. */
	String of(int item) {
		if (silent || System.nanoTime() - begun > LIMIT) {
			return ""; //$NON-NLS-1$
		}
		try {
			return sentence(((Explainer) model.recommender()).explain(user, item));
		} catch (RuntimeException e) {
			// the list is right without its reasons
			silent = true;
			return ""; //$NON-NLS-1$
		}
	}

	private String sentence(Explanation why) {
		Object[] causes = why.causes().stream().map(this::name).toArray();
		// An apostrophe begins a quotation in a pattern.
		return new MessageFormat(why.sentence().replace("'", "''")).format(causes); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String name(Cause cause) {
		if (cause.kind().equals(EntityKind.ITEM.name())) {
			return model.items().label(cause.index());
		}
		return cause.kind().equals(EntityKind.USER.name()) ? model.users().label(cause.index()) : cause.kind() + ' ' + cause.index();
	}
}
