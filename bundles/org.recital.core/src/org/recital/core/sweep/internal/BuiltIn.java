/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.List;
import java.util.function.Supplier;

import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;
import org.recital.api.step.Step;

/** Steps that no pipeline can name: sweeps put them behind splitters. */
record BuiltIn(String id, List<Port> inputs, List<Port> outputs, Supplier<Step<?>> code, Contribution own) implements Contribution {

	static final String DATA = "data"; //$NON-NLS-1$
	static final String SPLIT = "split"; //$NON-NLS-1$

	/** {@link ValidationData}. */
	static BuiltIn data(Contributions all) {
		return new BuiltIn("validation-data", List.of(new Port(SPLIT, Port.SPLIT, Cardinality.ONE)), //$NON-NLS-1$
				List.of(new Port(DATA, Port.DATASET, Cardinality.ONE)), ValidationData::new, core(all));
	}

	/** {@link ValidationSplit}. */
	static BuiltIn split(Contributions all) {
		return new BuiltIn("validation-split", //$NON-NLS-1$
				List.of(new Port(SPLIT, Port.SPLIT, Cardinality.ONE), new Port(DATA, Port.DATASET, Cardinality.ONE)),
				List.of(new Port(SPLIT, Port.SPLIT, Cardinality.ONE)), ValidationSplit::new, core(all));
	}

	/** A contribution of this bundle, which tells its version and hash. */
	private static Contribution core(Contributions all) {
		return all.find(Kind.PORT_TYPE, Port.DATASET).orElseThrow();
	}

	@Override
	public Kind kind() {
		return Kind.STEP;
	}

	@Override
	public String name() {
		return id;
	}

	@Override
	public String description() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String paper() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String icon() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String bundle() {
		return own.bundle();
	}

	@Override
	public String bundleVersion() {
		return own.bundleVersion();
	}

	@Override
	public String bundleHash() {
		return own.bundleHash();
	}

	@Override
	public boolean gathers() {
		return false;
	}

	@Override
	public ParameterSchema<?> parameters() {
		return ParameterSchema.of(SideParameters.class);
	}

	@Override
	public <T> T create(Class<T> type) throws ContributionException {
		return type.cast(code.get());
	}
}
