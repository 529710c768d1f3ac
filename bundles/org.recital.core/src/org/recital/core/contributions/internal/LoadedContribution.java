/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.None;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;

/**
 * A contribution whose classes are loaded when they are first needed. When that fails it is switched off: from then on it
 * throws what it threw first.
 */
final class LoadedContribution implements Contribution {

	private final Declaration declared;
	private final Duration limit;
	private final SwitchedOff switchedOff;
	private ParameterSchema<?> schema;
	private volatile ContributionException failure;

	/** Told when a contribution is switched off. */
	interface SwitchedOff {
		void switchedOff(LoadedContribution contribution, ContributionException why);
	}

	LoadedContribution(Declaration declared, Duration limit, SwitchedOff switchedOff) {
		this.declared = declared;
		this.limit = limit;
		this.switchedOff = switchedOff;
	}

	Declaration declaration() {
		return declared;
	}

	@Override
	public Kind kind() {
		return declared.kind();
	}

	@Override
	public String id() {
		return declared.id();
	}

	@Override
	public String name() {
		return declared.name();
	}

	@Override
	public String description() {
		return declared.description();
	}

	@Override
	public String paper() {
		return declared.paper();
	}

	@Override
	public String icon() {
		return declared.icon();
	}

	@Override
	public String bundle() {
		return declared.bundle().name();
	}

	@Override
	public String bundleVersion() {
		return declared.bundle().version();
	}

	@Override
	public String bundleHash() {
		try {
			return declared.bundle().hash();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(NLS.bind(Messages.unreadable, bundle()), e);
		}
	}

	@Override
	public List<Port> inputs() {
		return declared.inputs();
	}

	@Override
	public List<Port> outputs() {
		return declared.outputs();
	}

	@Override
	public boolean gathers() {
		return declared.gathers();
	}

	@Override
	public synchronized ParameterSchema<?> parameters() throws ContributionException {
		if (schema == null) {
			schema = watched(() -> schema(declared.parameters() == null ? None.class : initialised(declared.parameters())));
		}
		return schema;
	}

	private static ParameterSchema<?> schema(Class<?> type) {
		if (!type.isRecord()) {
			throw new IllegalArgumentException(NLS.bind(Messages.notARecord, type.getName()));
		}
		return ParameterSchema.of(type.asSubclass(Record.class));
	}

	/** Initialised here, in the watched thread: a static initialiser can throw or hang like any other code. */
	private Class<?> initialised(String name) throws ClassNotFoundException {
		Class<?> type = declared.bundle().load(name);
		return Class.forName(type.getName(), true, type.getClassLoader());
	}

	@Override
	public <T> T create(Class<T> type) throws ContributionException {
		return watched(() -> {
			Class<?> loaded = initialised(declared.className());
			if (!type.isAssignableFrom(loaded)) {
				throw new ClassCastException(NLS.bind(Messages.wrongInterface, loaded.getName(), type.getName()));
			}
			Constructor<?> constructor = loaded.getConstructor();
			return type.cast(constructor.newInstance());
		});
	}

	private <T> T watched(Callable<T> code) throws ContributionException {
		ContributionException before = failure;
		if (before != null) {
			throw before;
		}
		try {
			return Watch.call(code, limit);
		} catch (TimeoutException e) {
			throw off(NLS.bind(Messages.tooLong, limit.toMillis() / 1000.0), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			// the caller was stopped; the contribution is not to blame
			throw new ContributionException(NLS.bind(Messages.interrupted, id()), e);
		} catch (ExecutionException e) {
			Throwable cause = e.getCause();
			if (cause instanceof InvocationTargetException i && i.getCause() != null) {
				cause = i.getCause();
			}
			throw off(why(cause), cause);
		}
	}

	private ContributionException off(String why, Throwable cause) {
		ContributionException e = new ContributionException(
				NLS.bind(Messages.switchedOff, new Object[] { kind().element(), id(), bundle(), why }), cause);
		failure = e;
		switchedOff.switchedOff(this, e);
		return e;
	}

	private static String why(Throwable t) {
		return switch (t) {
		case ClassNotFoundException e -> NLS.bind(Messages.noClass, e.getMessage());
		case NoSuchMethodException _ -> Messages.noConstructor;
		case ClassCastException e -> String.valueOf(e.getMessage());
		case ExceptionInInitializerError e when e.getCause() != null -> NLS.bind(Messages.threw, e.getCause());
		default -> NLS.bind(Messages.threw, t);
		};
	}
}
