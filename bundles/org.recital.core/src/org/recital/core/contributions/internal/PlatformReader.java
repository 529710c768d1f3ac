/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.recital.api.step.Kind;

/** Reads the declarations of the Eclipse extension registry; nothing else of Recital's model looks into it. */
public final class PlatformReader {

	private static final String NAMESPACE = "org.recital.api"; //$NON-NLS-1$
	private static final String PLATFORM = "org.eclipse."; //$NON-NLS-1$

	private PlatformReader() {
	}

	/** Whether there is a registry: not outside OSGi. */
	public static boolean isThere() {
		return RegistryFactory.getRegistry() != null;
	}

	/** All that bundles declare. */
	public static Found read() {
		Found found = new Found();
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		if (registry == null) {
			return found;
		}
		DeclarationReader reader = new DeclarationReader(found);
		Map<String, BundleSource> bundles = new HashMap<>();
		for (Kind kind : Kind.values()) {
			IExtensionPoint point = registry.getExtensionPoint(NAMESPACE, kind.point());
			if (point == null) {
				continue;
			}
			for (IConfigurationElement e : point.getConfigurationElements()) {
				try {
					IContributor contributor = e.getContributor();
					BundleSource bundle = bundles.computeIfAbsent(contributor.getName(), _ -> new Source(contributor));
					reader.read(kind, new Element(e), bundle);
				} catch (InvalidRegistryObjectException gone) {
					// its bundle was uninstalled meanwhile: then it contributes nothing
					found.problem(kind.point(), String.valueOf(gone.getMessage()), Messages.notOffered);
				}
			}
		}
		return found;
	}

	private record Element(IConfigurationElement element) implements Declared {
		@Override
		public String name() {
			return element.getName();
		}

		@Override
		public String attribute(String name) {
			return element.getAttribute(name);
		}

		@Override
		public List<Declared> children(String name) {
			return Arrays.stream(element.getChildren(name)).<Declared>map(Element::new).toList();
		}
	}

	private static final class Source implements BundleSource {

		private final IContributor contributor;
		private String hash;

		Source(IContributor contributor) {
			this.contributor = contributor;
		}

		private Bundle bundle() {
			return ContributorFactoryOSGi.resolve(contributor);
		}

		@Override
		public String name() {
			return contributor.getName();
		}

		@Override
		public String version() {
			Bundle bundle = bundle();
			return bundle == null ? "" : bundle.getVersion().toString(); //$NON-NLS-1$
		}

		@Override
		public Class<?> load(String className) throws ClassNotFoundException {
			Bundle bundle = bundle();
			if (bundle == null) {
				throw new ClassNotFoundException(className);
			}
			return bundle.loadClass(className);
		}

		@Override
		public synchronized String hash() throws IOException {
			if (hash == null) {
				Bundle bundle = bundle();
				List<Path> contents = new ArrayList<>();
				if (bundle != null) {
					add(bundle, contents);
					for (Bundle other : others(bundle)) {
						add(other, contents);
					}
				}
				if (contents.isEmpty()) {
					throw new IOException(name());
				}
				hash = ContentHash.of(contents);
			}
			return hash;
		}

		/**
		 * What else decides what the bundle computes: its fragments (native libraries, translations), and the bundles it uses,
		 * with theirs (a kernel changed in one changes the results of all that call it). The platform's own are left out.
		 */
		private static Collection<Bundle> others(Bundle bundle) {
			SortedMap<String, Bundle> found = new TreeMap<>();
			collect(bundle, found);
			found.remove(bundle.getSymbolicName());
			return found.values();
		}

		private static void collect(Bundle bundle, SortedMap<String, Bundle> found) {
			BundleWiring wiring = bundle.adapt(BundleWiring.class);
			if (wiring == null || bundle.getSymbolicName().startsWith(PLATFORM) || found.put(bundle.getSymbolicName(), bundle) != null) {
				return;
			}
			for (BundleWire wire : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
				found.put(wire.getRequirer().getBundle().getSymbolicName(), wire.getRequirer().getBundle());
			}
			for (String namespace : new String[] { PackageNamespace.PACKAGE_NAMESPACE, BundleNamespace.BUNDLE_NAMESPACE }) {
				for (BundleWire wire : wiring.getRequiredWires(namespace)) {
					collect(wire.getProvider().getBundle(), found);
				}
			}
		}

		private static void add(Bundle bundle, List<Path> contents) {
			Optional<File> file = FileLocator.getBundleFileLocation(bundle);
			file.map(File::toPath).ifPresent(contents::add);
		}
	}
}
