/** A component that is fetched when it is first shown. */
import { createElement, use, type ComponentType } from 'react';
import { source, type Source } from './source.ts';

type Module<Name extends string, Props> = Readonly<Record<Name, ComponentType<Props>>>;

/** In: how the bundler imports a module, and which export of it is the component. Shown at once when it has come before. */
export function part<Name extends string, Props extends object>(
  load: () => Promise<Module<Name, Props>>,
  name: Name,
): ComponentType<Props> {
  return partOf(source(load), name);
}

/** The same for a module that is fetched for more than this component. */
export function partOf<Name extends string, Props extends object>(from: Source<Module<Name, Props>>, name: Name): ComponentType<Props> {
  return function Part(props: Props) {
    const { [name]: Body } = from.now() ?? use(from.fetch());
    return createElement(Body, props);
  };
}
